package nl.samenspoor.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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

    /**
     * Answers with a text of one's own in every field that takes text, also where none is demanded.
     *
     * @param text  what to say in the field of that name, for example {@code goals[0].text}
     * @param plain fields and lists that are filled in as {@link #fill} does
     */
    static Map<String, Object> fillTexts(JsonNode form, UnaryOperator<String> text, Set<String> plain) {
        Map<String, Object> answers = new LinkedHashMap<>();
        texts(form.get("components"), "", answers, text, plain);
        return answers;
    }

    private static void texts(
            JsonNode components,
            String before,
            Map<String, Object> answers,
            UnaryOperator<String> text,
            Set<String> plain) {
        for (JsonNode component : components) {
            String name = before + component.path("key").asString("");
            switch (component.get("type").asString()) {
                case "group" -> texts(component.get("components"), before, answers, text, plain);
                case "dynamiclist" -> {
                    String list = component.get("path").asString();
                    Map<String, Object> row = new LinkedHashMap<>();
                    texts(component.get("components"), list + "[0].", row, text, plain);
                    if (!row.isEmpty() && !row.containsValue(null) && !plain.contains(list)) {
                        answers.put(list, List.of(row));
                    }
                }
                case "textfield", "textarea" -> {
                    if (plain.contains(name)) {
                        field(component, answers);
                    } else {
                        answers.put(component.get("key").asString(), text.apply(name));
                    }
                }
                default -> field(component, answers);
            }
        }
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
                    case "textfield" -> text(component);
                    default -> "Ingevuld.";
                });
    }

    private static String text(JsonNode component) {
        String key = component.get("key").asString();
        return key.equals("reviewOn") ? "2099-01-31" : key.matches("from|by|period.*") ? "2026-10-01" : "Ingevuld.";
    }
}
