package nl.samenspoor.casebook;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.casebook.events.RecordDates;
import nl.samenspoor.casebook.file.CaseFile;
import nl.samenspoor.kernel.Sentences;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a case file's header says that belongs to no single event, for the decision log. */
@Component
class HeaderWords {

    private final RecordDates dates;

    HeaderWords(RecordDates dates) {
        this.dates = dates;
    }

    /** One line a fact, first of all that the record comes from the file. */
    String of(CaseFile file) {
        JsonNode header = file.header();
        List<String> lines = new ArrayList<>();
        lines.add("Overgenomen uit casusbestand " + file.caseId() + ".");
        header.path("remarks").forEach(remark -> lines.add(remark.asString()));
        if (header.has("province")) {
            lines.add(province(header.get("province")));
        }
        if (header.has("durationStated")) {
            lines.add("Duur volgens de bron: " + header.get("durationStated").asString());
        }
        header.path("phases").forEach(phase -> lines.add(phase(phase)));
        header.path("conflicts").forEach(conflict -> lines.add(ConflictWords.of(conflict)));
        return String.join("\n", lines);
    }

    private static String province(JsonNode province) {
        String name = province.get("name").asString();
        String code = province.has("code") ? " (" + province.get("code").asString() + ")" : "";
        String source = province.has("source") ? " (" + province.get("source").asString() + ")" : "";
        return province.has("role")
                ? "Rol van de provincie " + name + code + ": "
                        + province.get("role").asString() + source
                : "Provincie: " + name + code + source;
    }

    private String phase(JsonNode phase) {
        List<String> words = new ArrayList<>();
        words.add("Fase " + phase.get("phase").asString() + " volgens de bron"
                + (phase.has("label") ? ": " + phase.get("label").asString() : ""));
        if (phase.has("from")) {
            words.add("van " + dates.of(phase.get("from")));
        }
        if (phase.has("until")) {
            words.add("tot " + dates.of(phase.get("until")));
        }
        if (phase.has("track")) {
            words.add("spoor " + phase.get("track").asString());
        }
        if (phase.has("note")) {
            words.add(phase.get("note").asString());
        }
        if (phase.path("conflict").isObject()) {
            words.add(ConflictWords.of(phase.get("conflict")));
        }
        String source = phase.path("source").asString("");
        String derived = phase.path("basis").asString("stated").equals("derived") ? "afgeleid" : "";
        String grounds = source.isEmpty() || derived.isEmpty() ? source + derived : source + ", " + derived;
        return grounds.isEmpty() ? Sentences.listed(words) : Sentences.listed(words) + " (" + grounds + ")";
    }
}
