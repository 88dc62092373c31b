package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Sentences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a fact is known from, how surely, and what else the source says: one text for the record. In Dutch, the language
 * of the record.
 */
public final class SourceText {

    private static final int LONGEST = 2_000;

    private SourceText() {}

    /** A source of a case file's header, with the file itself. */
    public static String of(String source, String caseId) {
        return checked(source + "; " + file(caseId));
    }

    /** Without the fact's note, for a use case that keeps a note of its own. */
    static String withoutNote(CaseEvent event) {
        return of(event, ((ObjectNode) event.node().deepCopy()).without("note"));
    }

    static String of(CaseEvent event) {
        return of(event, event.node());
    }

    /** The source alone, for a second entry about the same event. */
    static String alone(CaseEvent event) {
        return of(event.required("source"), event.caseId());
    }

    private static String of(CaseEvent event, JsonNode fact) {
        List<String> parts = new ArrayList<>();
        parts.add(fact.path("source").asString("") + basis(fact.path("basis").asString("stated")));
        parts.add(file(event.caseId()));
        if (fact.has("number")) {
            parts.add("beslismoment " + fact.get("number").asString() + " in de bron");
        }
        if (fact.has("track")) {
            parts.add("spoor: " + fact.get("track").asString());
        }
        if (fact.has("note")) {
            parts.add("opmerking: " + fact.get("note").asString());
        }
        if (fact.has("conflict")) {
            parts.add(conflict(fact.get("conflict")));
        }
        return checked(Sentences.listed(parts));
    }

    private static String file(String caseId) {
        return "casusbestand " + caseId;
    }

    /** Nothing is cut off: what does not fit is refused. */
    private static String checked(String text) {
        if (text.length() > LONGEST) {
            throw InvalidInput.of("source", "casebook.sourceTooLong", LONGEST, text.length());
        }
        return text;
    }

    private static String basis(String basis) {
        return switch (basis) {
            case "derived" -> " (afgeleid)";
            case "own_knowledge" -> " (eigen kennis)";
            default -> "";
        };
    }

    private static String conflict(JsonNode conflict) {
        String source = conflict.has("source") ? " (" + conflict.get("source").asString() + ")" : "";
        String handling = conflict.has("handling")
                ? " Aangehouden: " + conflict.get("handling").asString()
                : "";
        return "andere lezing" + source + ": " + conflict.get("says").asString() + handling;
    }
}
