package nl.samenspoor.plan.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.plan.PlanText;
import nl.samenspoor.web.RequestLanguage;

/**
 * The page on which a plan is written: the fields of {@link PlanText}, {@code base} with the version it started from, and
 * {@code new-section.*} and {@code new-stage.*} for what is added.
 *
 * @param values by name of the field, in the order of the page; empty is not filled in
 */
record PlanForm(Map<String, String> values) {

    private static final String NEW_SECTION = "new-section.";
    private static final String NEW_STAGE = "new-stage.";
    private static final Set<String> NEW = Set.of(
            "new-section.title",
            "new-section.text",
            "new-stage.name",
            "new-stage.from",
            "new-stage.to",
            "new-stage.responsible",
            "new-stage.result",
            "new-stage.state");

    static final Pattern DATE = Pattern.compile("(new-)?stage\\..*\\.?(from|to)");

    static PlanForm of(int base, Map<String, String> fields) {
        Map<String, String> values = new LinkedHashMap<>(fields);
        values.put("base", String.valueOf(base));
        return new PlanForm(values);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Keys of the sections on the page, in order. */
    public List<String> sections() {
        return keys("section.");
    }

    /** Keys of the stages on the page, in order. */
    public List<String> stages() {
        return keys("stage.");
    }

    private List<String> keys(String start) {
        Set<String> keys = new LinkedHashSet<>();
        values.keySet().stream()
                .filter(field -> field.startsWith(start) && PlanText.knows(field))
                .forEach(field -> keys.add(field.split("\\.", 3)[1]));
        return List.copyOf(keys);
    }

    /** @throws InvalidInput when it is no number */
    int base() {
        if (!value("base").matches("\\d{1,9}")) {
            throw InvalidInput.of("base", "drafts.base");
        }
        return Integer.parseInt(value("base"));
    }

    /** @throws InvalidInput naming fields the page does not have */
    void requireKnown() {
        List<FieldProblem> unknown = values.keySet().stream()
                .filter(field -> !PlanText.knows(field)
                        && !NEW.contains(field)
                        && !Set.of("base", "_csrf", RequestLanguage.PARAMETER).contains(field))
                .map(field ->
                        FieldProblem.of(field.substring(0, Math.min(60, field.length())), "web.input.unknownField"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }

    /**
     * The fields to save. A check box that is not ticked is sent by no browser, and clears its field.
     */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        values.forEach((field, text) -> {
            if (PlanText.knows(field)) {
                fields.put(field, written(field, text));
            }
        });
        sections().forEach(key -> fields.putIfAbsent("section." + key + ".settled", ""));
        added(fields, NEW_SECTION, "section.");
        added(fields, NEW_STAGE, "stage.");
        return fields;
    }

    /** The same mistakes, those in what is added named by the fields where it was typed, as it has no key yet. */
    InvalidInput asTyped(InvalidInput wrong) {
        return new InvalidInput(wrong.problems().stream()
                .map(problem -> {
                    String[] parts = problem.field().split("\\.", 3);
                    return parts.length == 3 && !keys(parts[0] + ".").contains(parts[1])
                            ? FieldProblem.of(
                                    "new-" + parts[0] + "." + parts[2],
                                    problem.code(),
                                    problem.arguments().toArray())
                            : problem;
                })
                .toList());
    }

    /** What is kept of a field: dates in the form that files and the API know. */
    static String written(String field, String text) {
        return DATE.matcher(field).matches() ? TypedDate.edtf(text) : text;
    }

    private void added(Map<String, String> fields, String start, String into) {
        List<String> filled = NEW.stream()
                .filter(field -> field.startsWith(start) && !value(field).isBlank())
                .sorted()
                .toList();
        if (filled.isEmpty()) {
            return;
        }
        String key = UUID.randomUUID().toString().substring(0, 8);
        filled.forEach(
                field -> fields.put(into + key + "." + field.substring(start.length()), written(field, value(field))));
    }
}
