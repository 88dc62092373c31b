package nl.samenspoor.casebook.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The JSON Schema of case files, version 1, and checking a file against it. */
@Component
public class CaseSchema {

    private static final String FILE = "/casebook/casebook.schema.json";
    private static final int MOST_PROBLEMS = 100;

    private final String text;
    private final Schema schema;

    CaseSchema() {
        text = load();
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, com.networknt.schema.InputFormat.JSON);
    }

    /** The schema as served to editors. */
    public String text() {
        return text;
    }

    /** Everything in the file that does not fit the schema, in the order of the file; at most 100 problems. */
    public List<CaseProblem> check(CaseFile file) {
        if (!file.content().isObject()) {
            return List.of(file.problem(Place.ROOT, "casebook.noFields"));
        }
        Map<String, CaseProblem> perField = new LinkedHashMap<>();
        for (Error error : schema.validate(file.content())) {
            CaseProblem problem = problem(file, error);
            perField.putIfAbsent(problem.field() + " " + problem.code(), problem);
        }
        return perField.values().stream()
                .sorted(Comparator.comparingInt(CaseProblem::line))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    private static CaseProblem problem(CaseFile file, Error error) {
        Place place = place(error.getInstanceLocation());
        String property = error.getProperty();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> file.problem(place.then(property), "casebook.unknownField", property);
            case "required", "dependentRequired" ->
                file.problem(
                        place.then(property == null ? "?" : property),
                        "casebook.missingField",
                        property == null ? error.getMessage() : property);
            case "type" -> file.problem(place, "casebook.wrongType", listed(error.getSchemaNode()));
            case "enum", "const" ->
                file.problem(
                        place, "casebook.notAllowed", shown(error.getInstanceNode()), listed(error.getSchemaNode()));
            case "pattern" ->
                file.problem(
                        place,
                        noSuchDay(error.getInstanceNode()) ? "kernel.noSuchDay" : "casebook.pattern",
                        shown(error.getInstanceNode()));
            default -> file.problem(place, "casebook.schema", error.getMessage());
        };
    }

    /** Whether it is written as a date, but of a month or day that the calendar does not have. */
    private static boolean noSuchDay(JsonNode node) {
        try {
            EffectiveDate.parse(node == null ? null : node.asString(""));
            return false;
        } catch (InvalidInput wrong) {
            return wrong.problems().get(0).code().equals("kernel.noSuchDay");
        }
    }

    private static Place place(NodePath path) {
        Place place = Place.ROOT;
        for (int i = 0; i < path.getNameCount(); i++) {
            place = place.then(path.getElement(i));
        }
        return place;
    }

    /** What the schema allows, as it is written in a file; never cut, as the one that is needed may be the last. */
    private static String listed(JsonNode allowed) {
        return allowed != null && allowed.isArray()
                ? allowed.valueStream().map(CaseSchema::shown).collect(Collectors.joining(", "))
                : shown(allowed);
    }

    private static String shown(JsonNode node) {
        String shown = node == null ? "" : node.isString() ? node.stringValue() : node.toString();
        return shown.length() <= 500 ? shown : shown.substring(0, 500) + "…";
    }

    private static String load() {
        try (InputStream in = CaseSchema.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
