package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a fact is known from, how surely, and what else the source says: one text for the record. In Dutch, the language
 * of the record.
 */
final class SourceText {

    private static final int LONGEST = 2_000;

    private SourceText() {}

    /** Without the fact's note, for a use case that keeps a note of its own. */
    static String withoutNote(JsonNode fact) {
        return of(((ObjectNode) fact.deepCopy()).without("note"));
    }

    static String of(JsonNode fact) {
        List<String> parts = new ArrayList<>();
        parts.add(fact.path("source").asString("") + basis(fact.path("basis").asString("stated")));
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
        String text = String.join("; ", parts);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
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
