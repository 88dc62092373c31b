package nl.samenspoor.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the reader's language in what the newest state of an arrangement differs from the one somebody saw. */
@Component
class ArrangementChanges {

    private static final List<String> PARTS = List.of(
            "status",
            "legalForm",
            "name",
            "participants",
            "powers",
            "tasks",
            "board",
            "directorate",
            "staff",
            "exitRules",
            "conflictRules",
            "variant",
            "reviewOn",
            "evaluation",
            "inForce",
            "ends",
            "note",
            "effective");

    private final Arrangements arrangements;
    private final EffectiveDateText dates;
    private final Texts texts;

    ArrangementChanges(Arrangements arrangements, EffectiveDateText dates, Texts texts) {
        this.arrangements = arrangements;
        this.dates = dates;
        this.texts = texts;
    }

    /**
     * Every part that differs, with what it was and what it is; for {@code record:says}.
     *
     * @param seen number of the state that was seen, 0 for none
     */
    String since(CooperationId cooperation, int seen) {
        Arrangement now = arrangements.newest(cooperation).orElse(null);
        if (now == null) {
            return texts.of("agreement.costKey.same");
        }
        Arrangement before = arrangements.of(cooperation).stream()
                .filter(one -> one.number() == seen)
                .findFirst()
                .orElse(null);
        List<String> is = said(now);
        List<String> was = before == null ? List.of() : said(before);
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < PARTS.size(); i++) {
            String then = was.isEmpty() ? "" : was.get(i);
            if (!is.get(i).equals(then)) {
                changed.add(texts.of(
                        then.isEmpty() ? "agreement.costKey.added" : "agreement.costKey.changed",
                        texts.of("agreement.arrangement." + PARTS.get(i)),
                        is.get(i).isEmpty() ? texts.of("agreement.costKey.nothing") : is.get(i),
                        then));
            }
        }
        return changed.isEmpty() ? texts.of("agreement.costKey.same") : String.join("; ", changed);
    }

    /** In the order of the parts; empty where nothing is known. */
    private List<String> said(Arrangement one) {
        Clauses clauses = one.clauses();
        return List.of(
                texts.of("agreement.status." + one.status().key()),
                texts.of("agreement.legalForm." + one.legalForm().key()),
                text(one.name()),
                one.participants() == null
                        ? ""
                        : texts.of("agreement.parties." + one.participants().key()),
                clauses.powers() == null
                        ? ""
                        : texts.of("agreement.powers." + clauses.powers().key()),
                text(clauses.tasks()),
                text(one.board()),
                text(one.directorate()),
                text(clauses.staff()),
                text(clauses.exitRules()),
                text(clauses.conflictRules()),
                one.variant() == null
                        ? ""
                        : texts.of("agreement.variant." + one.variant().key()),
                date(one.reviewOn()),
                one.evaluationAfterYears() == null
                        ? ""
                        : one.evaluationAfterYears().toString(),
                date(one.inForce()),
                date(one.ends()),
                text(one.note()),
                date(one.effective()));
    }

    private static String text(@Nullable String text) {
        return RecordedWords.marked(Objects.requireNonNullElse(text, ""));
    }

    private String date(@Nullable EffectiveDate date) {
        return date == null ? "" : dates.of(date);
    }
}
