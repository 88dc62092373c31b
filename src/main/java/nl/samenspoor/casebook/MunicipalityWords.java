package nl.samenspoor.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.municipality.FigureKind;
import nl.samenspoor.municipality.MunicipalityRemark;
import nl.samenspoor.municipality.RemarkSubject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a case file says of a municipality in words. In Dutch, the language of the record. */
final class MunicipalityWords {

    private MunicipalityWords() {}

    static List<MunicipalityRemark> of(JsonNode one, Map<String, FigureKind> kinds) {
        List<MunicipalityRemark> remarks = new ArrayList<>();
        if (one.has("history")) {
            remarks.add(
                    remark(RemarkSubject.HISTORY, null, null, one.get("history").asString(), one));
        }
        one.path("remarks")
                .forEach(text -> remarks.add(remark(RemarkSubject.GENERAL, null, null, text.asString(), one)));
        for (JsonNode set : one.path("figures")) {
            EffectiveDate reference = CaseEvent.date(set.get("on"), "on");
            kinds.forEach((field, kind) -> {
                String words = beside(set.path(field));
                if (words != null) {
                    remarks.add(remark(RemarkSubject.FIGURE, kind, reference, words, set.path(field)));
                }
            });
        }
        for (JsonNode council : one.path("councils")) {
            String words = beside(council);
            if (words != null) {
                EffectiveDate start = CaseEvent.date(council.get("electedOn"), "electedOn");
                remarks.add(remark(RemarkSubject.COUNCIL, null, start, words, council));
            }
        }
        return remarks;
    }

    private static MunicipalityRemark remark(
            RemarkSubject subject,
            @Nullable FigureKind figure,
            @Nullable EffectiveDate reference,
            String words,
            JsonNode known) {
        return new MunicipalityRemark(
                subject, figure, reference, words, known.path("source").asString(null));
    }

    /** What stands beside a number or a council, or null when nothing does. */
    private static @Nullable String beside(JsonNode fact) {
        StringJoiner words = new StringJoiner("\n");
        if (fact.path("value").isString()) {
            words.add("Niet bekend volgens de bron.");
        }
        add(words, "", fact.path("detail"));
        add(words, "Periode: ", fact.path("period"));
        if (fact.path("basis").asString("stated").equals("derived")) {
            words.add("Afgeleid.");
        }
        if (fact.path("basis").asString("stated").equals("own_knowledge")) {
            words.add("Eigen kennis.");
        }
        add(words, "", fact.path("note"));
        JsonNode conflict = fact.path("conflict");
        if (conflict.isObject()) {
            words.add(ConflictWords.of(conflict));
        }
        return words.length() == 0 ? null : words.toString();
    }

    private static void add(StringJoiner words, String label, JsonNode part) {
        if (part.isString()) {
            words.add(label + part.stringValue());
        }
    }
}
