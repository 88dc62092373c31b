package nl.samenspoor.casebook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CaseFilesTest {

    private static final String SMALL =
            """
            schemaVersion: 1
            cooperation:
              id: X
              name: X
              source: dossier
              language: nl
              startedOn: "2026-01"
              observedUntil: "2026-10"
              partners: [GM9001, GM9002]
            municipalities:
              - {code: GM9001, name: Elzenveen}
              - {code: GM9002, name: Wilgenrade}
            events:
              - on: "2026-02-03"
                kind: hold
                source: dossier
                reason: studie
              - on: "2026-02"
                kind: resume
                source: dossier
            """;

    private final ReadingCaseFiles reading = new ReadingCaseFiles();
    private final CaseSchema schema = new CaseSchema();
    private final CheckingCaseFiles checking = new CheckingCaseFiles();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tubbergen-dinkelland",
                "ommen-hardenberg",
                "dalfsen-staphorst-zwartewaterland",
                "elzenveen-wilgenrade",
                "kraaienholt-meerwolde-lindegaarde"
            })
    void theFilesThatComeWithTheProductAreRight(String name) throws IOException {
        CaseFile file = reading.read(resource(name));

        assertThat(schema.check(file)).isEmpty();
        assertThat(checking.check(file)).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsSaidBesideWhatDoesNotFitTheSchemaInTheOrderOfTheLines() {
        CaseFile file = reading.read(SMALL.replace("reason: studie", "reden: studie")
                .replace("on: \"2026-02\"", "on: \"2026-02-30\"")
                .replace("partners: [GM9001, GM9002]", "partners: [GM9001, GM9999]"));

        List<CaseProblem> problems = CaseProblem.together(schema.check(file), checking.check(file));

        assertThat(problems)
                .extracting(CaseProblem::code)
                .contains(
                        "casebook.unknownField",
                        "casebook.missingField",
                        "kernel.noSuchDay",
                        "casebook.unknownMunicipality");
        assertThat(problems).extracting(CaseProblem::line).isSorted();
    }

    @Test
    void ofAPartOfAFieldThatWasRefusedNothingMoreIsSaid() {
        CaseProblem event = new CaseProblem(3, 1, "events[1]", "casebook.type", List.of());
        CaseProblem inIt = new CaseProblem(3, 1, "events[1].on", "casebook.missingField", List.of());
        CaseProblem next = new CaseProblem(4, 10, "events[10].on", "casebook.missingField", List.of());

        assertThat(CaseProblem.together(List.of(event), List.of(inIt, next))).containsExactly(event, next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1",
                "events: {a: 1}\nmunicipalities: {b: 2}\ncooperation: {partners: {c: 3}}",
                "events: [1, a, [b]]\nmunicipalities: [1]\ncooperation: [2]"
            })
    void aFileOfAnotherShapeIsRefusedAndNothingFails(String text) {
        CaseFile file = reading.read(text);

        assertThat(CaseProblem.together(schema.check(file), checking.check(file)))
                .isNotEmpty();
    }

    @Test
    void allKindsThatArePossibleAreNamedWithoutQuotes() {
        CaseFile file = reading.read(SMALL.replace("kind: hold", "kind: houd"));

        assertThat(schema.check(file))
                .filteredOn(problem -> problem.code().equals("casebook.notAllowed"))
                .anySatisfy(problem -> assertThat(problem.arguments().get(1).toString())
                        .contains("signal, ", "task_field_decided, ", "work")
                        .doesNotContain("\"", "…"));
    }

    @Test
    void theDocumentNamesEveryFieldAndEveryValueOfAnEvent() throws IOException {
        String document = Files.readString(Path.of("docs/casebook.md"));
        JsonNode definitions = new ObjectMapper().readTree(schema.text()).get("$defs");
        List<String> missing = new ArrayList<>();
        definitions.properties().forEach(definition -> {
            if (definition.getKey().startsWith("event_")) {
                names(definition.getValue(), definitions)
                        .filter(name -> !document.contains("`" + name + "`"))
                        .forEach(name -> missing.add(definition.getKey() + ": " + name));
            }
        });
        assertThat(missing).isEmpty();
    }

    private static Stream<String> names(JsonNode node, JsonNode definitions) {
        if (node.has("$ref")) {
            String name = node.get("$ref").asString();
            return names(definitions.get(name.substring(name.lastIndexOf('/') + 1)), definitions);
        }
        return Stream.of(
                        node.path("properties").properties().stream()
                                .flatMap(part ->
                                        Stream.concat(Stream.of(part.getKey()), names(part.getValue(), definitions))),
                        node.path("enum").valueStream().map(JsonNode::asString),
                        node.has("items") ? names(node.get("items"), definitions) : Stream.<String>empty())
                .flatMap(part -> part);
    }

    @Test
    void aTypoInAFieldIsNamedWithLineEventAndField() {
        CaseProblem problem = only(SMALL.replace("reason: studie", "reason: studie\n    reviewOnn: \"2026-03\""));

        assertThat(problem.line()).isEqualTo(18);
        assertThat(problem.event()).isZero();
        assertThat(problem.field()).isEqualTo("events[0].reviewOnn");
        assertThat(problem.code()).isEqualTo("casebook.unknownField");
    }

    @Test
    void aWrongTypeIsNamed() {
        CaseProblem problem = only(SMALL.replace("reason: studie", "reason: [studie]"));

        assertThat(problem.line()).isEqualTo(17);
        assertThat(problem.field()).isEqualTo("events[0].reason");
        assertThat(problem.code()).isEqualTo("casebook.wrongType");
    }

    @Test
    void aMissingFieldIsNamed() {
        CaseProblem problem = only(SMALL.replace("    reason: studie\n", ""));

        assertThat(problem.line()).isEqualTo(14);
        assertThat(problem.field()).isEqualTo("events[0].reason");
        assertThat(problem.code()).isEqualTo("casebook.missingField");
    }

    @Test
    void anUnknownKindIsNamed() {
        CaseProblem problem = only(SMALL.replace("kind: resume", "kind: rezume"));

        assertThat(problem.line()).isEqualTo(19);
        assertThat(problem.field()).isEqualTo("events[1].kind");
        assertThat(problem.code()).isEqualTo("casebook.notAllowed");
    }

    @Test
    void anUnknownFactorIsNamed() {
        CaseProblem problem = only(
                SMALL + "  - {on: \"2026-04\", kind: factor_score, source: dossier, factor: haste, score: present}\n");

        assertThat(problem.line()).isEqualTo(21);
        assertThat(problem.field()).isEqualTo("events[2].factor");
    }

    @Test
    void onePartnerIsTooFewAndTheSameTwiceIsRefused() {
        assertThat(only(SMALL.replace("[GM9001, GM9002]", "[GM9001]")).field()).isEqualTo("cooperation.partners");
        assertThat(only(SMALL.replace("[GM9001, GM9002]", "[GM9001, GM9001]")).field())
                .isEqualTo("cooperation.partners");
    }

    @Test
    void anUnknownMunicipalityIsNamed() {
        CaseProblem problem = only(SMALL.replace("[GM9001, GM9002]", "[GM9001, GM9003]"));

        assertThat(problem.line()).isEqualTo(9);
        assertThat(problem.field()).isEqualTo("cooperation.partners[1]");
        assertThat(problem.code()).isEqualTo("casebook.unknownMunicipality");
    }

    @Test
    void aMonthMayFollowADayInThatMonthButNotCertainlyPrecedeIt() {
        assertThat(problems(SMALL)).isEmpty();

        CaseProblem problem = only(SMALL.replace("on: \"2026-02\"", "on: \"2026-01\""));

        assertThat(problem.line()).isEqualTo(18);
        assertThat(problem.field()).isEqualTo("events[1].on");
        assertThat(problem.code()).isEqualTo("casebook.order");
    }

    @Test
    void eventsBeforeTheStartOrAfterTheKnowledgeAreNamed() {
        assertThat(only(SMALL.replace("startedOn: \"2026-01\"", "startedOn: \"2026-02-10\""))
                        .code())
                .isEqualTo("casebook.beforeStart");
        assertThat(only(SMALL.replace("observedUntil: \"2026-10\"", "observedUntil: \"2026-02-01\""))
                        .code())
                .isEqualTo("casebook.afterObserved");
    }

    @Test
    void aDayThatDoesNotExistIsNamed() {
        CaseProblem problem = only(SMALL.replace("2026-02-03", "2026-02-31"));

        assertThat(problem.field()).isEqualTo("events[0].on");
        assertThat(problem.code()).isEqualTo("kernel.noSuchDay");
        assertThat(only(SMALL.replace("\"2026-02-03\"", "\"2026-13-03\"")).code())
                .as("a month that there is not")
                .isEqualTo("kernel.noSuchDay");
        assertThat(only(SMALL.replace("\"2026-02-03\"", "\"gisteren\"")).code()).isEqualTo("casebook.pattern");
    }

    @Test
    void jsonIsReadToo() {
        String json =
                """
                {
                \t"schemaVersion": 1,
                \t"cooperation": {"id": "X", "name": "X", "source": "s", "language": "nl", "startedOn": "2026",
                \t\t"partners": ["GM9001", "GM9002"]},
                \t"municipalities": [{"code": "GM9001", "name": "A"}, {"code": "GM9002", "name": "B"}],
                \t"events": [
                \t\t{"on": "2026", "kind": "hold", "source": "s", "reason": 7}
                \t]
                }
                """;

        CaseProblem problem = only(json);

        assertThat(problem.line()).isEqualTo(7);
        assertThat(problem.field()).isEqualTo("events[0].reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: [", "a: 1\na: 2", "a: &x {b: 1}\nc: *x", "a: !!binary aGFsbG8=", "", "a: \u0007", "a: b: c"})
    void whatIsNoPlainYamlIsRefused(String text) {
        RefusedCaseFile refused = catchThrowableOfType(RefusedCaseFile.class, () -> reading.read(text));

        assertThat(refused.problems()).hasSize(1);
    }

    @Test
    void aFileThatIsTooLongOrTooDeepIsRefused() {
        assertThat(catchThrowableOfType(RefusedCaseFile.class, () -> reading.read("x".repeat(2_000_001))))
                .isNotNull();
        for (String level : new String[] {"[", "{a: ", "-  ", "? "}) {
            RefusedCaseFile deep =
                    catchThrowableOfType(RefusedCaseFile.class, () -> reading.read(level.repeat(400_000)));
            assertThat(deep.problems()).as(level).extracting(CaseProblem::code).containsExactly("casebook.tooDeep");
        }
    }

    @Test
    void expressionsAreOrdinaryText() {
        CaseFile file = reading.read(SMALL.replace("reason: studie", "reason: \"${1+1} #{x}\""));

        assertThat(schema.check(file)).isEmpty();
        assertThat(file.events().get(0).text("reason")).isEqualTo("${1+1} #{x}");
    }

    private CaseProblem only(String text) {
        List<CaseProblem> problems = problems(text);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private List<CaseProblem> problems(String text) {
        CaseFile file = reading.read(text);
        List<CaseProblem> problems = schema.check(file);
        return problems.isEmpty() ? checking.check(file) : problems;
    }

    private static String resource(String name) throws IOException {
        try (var in = CaseFilesTest.class.getResourceAsStream("/casebook/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
