package nl.samenspoor.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Fills in whatever a form demands, and no more, the way somebody in a hurry does. */
final class FormFiller {

    private FormFiller() {}

    /** Answers to the required fields; lists of rows get one row; {@code wanted} goes before what is made up. */
    static Map<String, Object> fill(JsonNode form, Map<String, Object> wanted) {
        Map<String, Object> answers = new LinkedHashMap<>();
        required(form.get("components"), answers);
        answers.putAll(wanted);
        return answers;
    }

    private static void required(JsonNode components, Map<String, Object> answers) {
        for (JsonNode component : components) {
            switch (component.get("type").asString()) {
                case "group" -> required(component.get("components"), answers);
                case "dynamiclist" -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    required(component.get("components"), row);
                    if (!row.isEmpty() && !row.containsValue(null)) {
                        answers.put(component.get("path").asString(), List.of(row));
                    }
                }
                default -> field(component, answers);
            }
        }
    }

    private static void field(JsonNode component, Map<String, Object> answers) {
        if (!component.path("validate").path("required").asBoolean(false)) {
            return;
        }
        JsonNode options = component.path("values");
        answers.put(
                component.get("key").asString(),
                switch (component.get("type").asString()) {
                    case "number" -> 1;
                    case "checkbox" -> true;
                    case "select", "radio" ->
                        options.isEmpty() ? null : options.get(0).get("value").asString();
                    case "checklist" -> List.of(options.get(0).get("value").asString());
                    case "datetime" -> component.get("key").asString().equals("reviewOn") ? "2099-01-31" : "2026-10-01";
                    default -> component.get("key").asString().matches("from|by|period.*") ? "2026-10-01" : "Ingevuld.";
                });
    }
}
