package nl.samenspoor.agreement.tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.Clauses;
import nl.samenspoor.agreement.DraftArrangement;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A state of an arrangement as the fields that two people may fill in at once, by their keys in the form. Since when it is so
 * and where that is known from is said anew with each state.
 */
final class ArrangementFields {

    private static final String YEARS = "evaluationAfterYears";
    private static final Set<String> DATES = Set.of("reviewOn", "inForce", "ends");
    private static final Map<String, String> CHOICES = Map.of(
            "legalForm", "agreement.legalForm.",
            "status", "agreement.status.",
            "participants", "agreement.parties.",
            "powers", "agreement.powers.",
            "variant", "agreement.variant.");

    private ArrangementFields() {}

    static Map<String, String> of(DraftArrangement is) {
        Clauses clauses = is.clauses();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("legalForm", is.legalForm().key());
        fields.put("status", is.status().key());
        put(fields, "name", is.name());
        put(
                fields,
                "participants",
                is.participants() == null ? null : is.participants().key());
        put(fields, "powers", clauses.powers() == null ? null : clauses.powers().key());
        put(fields, "tasks", clauses.tasks());
        put(fields, "board", is.board());
        put(fields, "directorate", is.directorate());
        put(fields, "staff", clauses.staff());
        put(fields, "exitRules", clauses.exitRules());
        put(fields, "variant", is.variant() == null ? null : is.variant().key());
        put(fields, "reviewOn", edtf(is.reviewOn()));
        put(
                fields,
                YEARS,
                is.evaluationAfterYears() == null
                        ? null
                        : is.evaluationAfterYears().toString());
        put(fields, "conflictRules", clauses.conflictRules());
        put(fields, "inForce", edtf(is.inForce()));
        put(fields, "ends", edtf(is.ends()));
        put(fields, "note", is.note());
        return fields;
    }

    /**
     * A state for who finds out that somebody was first.
     *
     * @param shown what the form showed to who saw that state last: itself, or what was kept when it was rejected
     */
    static Edition edition(Arrangement is, Arrangement shown) {
        return new Edition(
                is.number(),
                of(new DraftArrangement(
                        shown.cooperation(),
                        shown.legalForm(),
                        shown.name(),
                        shown.board(),
                        shown.directorate(),
                        shown.status(),
                        shown.effective(),
                        shown.inForce(),
                        shown.ends(),
                        shown.evaluationAfterYears(),
                        shown.note(),
                        shown.source(),
                        shown.participants(),
                        shown.reviewOn(),
                        shown.variant(),
                        shown.clauses(),
                        null)),
                is.recordedBy(),
                is.recordedAt());
    }

    private static void put(Map<String, String> fields, String field, @Nullable String text) {
        if (text != null) {
            fields.put(field, text);
        }
    }

    private static @Nullable String edtf(@Nullable EffectiveDate date) {
        return date == null ? null : date.toEdtf();
    }

    /** What people call the fields, and how they read them. */
    static FieldWords words(Texts texts, EffectiveDateText dates) {
        return FieldWords.of(
                field -> texts.of("agreement.arrangement." + (field.equals(YEARS) ? "evaluation" : field)),
                (field, text) -> shown(field, text, texts, dates),
                field -> !CHOICES.containsKey(field) && !DATES.contains(field));
    }

    private static String shown(String field, String text, Texts texts, EffectiveDateText dates) {
        String prefix = CHOICES.get(field);
        if (prefix != null) {
            return texts.of(prefix + text);
        }
        return DATES.contains(field) ? dates.of(EffectiveDate.parse(text)) : text;
    }
}
