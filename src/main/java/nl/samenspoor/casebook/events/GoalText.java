package nl.samenspoor.casebook.events;

import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** A goal of a case file in one line, in Dutch, the language of the record. */
final class GoalText {

    private GoalText() {}

    static String of(JsonNode goal, RecordDates dates) {
        StringJoiner text = new StringJoiner("; ");
        text.add(goal.get("text").asString());
        add(text, "maat: ", goal.path("indicator"));
        add(text, "doel: ", goal.path("target"));
        if (goal.has("by")) {
            text.add("wanneer: " + dates.of(goal.get("by")));
        }
        return text.toString();
    }

    private static void add(StringJoiner text, String label, JsonNode part) {
        if (!part.isMissingNode()) {
            text.add(label + part.asString());
        }
    }
}
