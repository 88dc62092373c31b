package nl.samenspoor.casebook;

import tools.jackson.databind.JsonNode;

/** The other reading where a source contradicts itself, in Dutch, the language of the record. */
final class ConflictWords {

    private ConflictWords() {}

    static String of(JsonNode conflict) {
        String source = conflict.path("source").asString("");
        String handling = conflict.path("handling").asString("");
        return "Andere lezing" + (source.isEmpty() ? "" : " (" + source + ")") + ": "
                + conflict.get("says").asString() + (handling.isEmpty() ? "" : " " + handling);
    }
}
