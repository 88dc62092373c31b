package nl.samenspoor.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.casebook.file.CaseFile;
import nl.samenspoor.casebook.file.ReadingCaseFiles;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Every text of a case file is in the database after the import: nothing is validated and then dropped. Texts that nothing
 * refers to get a mark of their own first, so that one which also stands elsewhere is missed when it is lost here.
 */
@IntegrationTest
class NothingIsLostTest {

    private static final Actor LEADER = new Actor("leider-volledig", Set.of(Role.PROJECT_LEADER), Set.of(), false);

    /** Fields that are keys, codes or dates, not texts; other tests look at what becomes of them. */
    private static final Set<String> NO_TEXT = Set.of(
            "on",
            "kind",
            "gate",
            "body",
            "outcome",
            "score",
            "basis",
            "directness",
            "type",
            "status",
            "level",
            "table",
            "trend",
            "richness",
            "character",
            "origin",
            "about",
            "result",
            "task",
            "why",
            "verdict",
            "electedOn",
            "from",
            "until",
            "by",
            "period",
            "reviewOn",
            "firstOn",
            "inForceOn",
            "endsOn",
            "expectedEndOn",
            "earlierDecisions",
            "startedOn",
            "firstTalks",
            "observedUntil",
            "plannedOn",
            "publishedOn",
            "expected",
            "condition",
            "factor",
            "legalForm",
            "taskKind",
            "choice",
            "shares",
            "subscores",
            "perMunicipality",
            "language",
            "codeBasis",
            "quality",
            "costs",
            "vulnerability",
            "contractDetail",
            "before",
            "answer",
            "owner",
            "due",
            "mayResume");

    private static final String CODE = "unknown|outline|cost_key|GM[0-9]{4}";

    /** Fields of running text that nothing else in a file refers to. */
    private static final Set<String> MARKED = Set.of(
            "source",
            "note",
            "what",
            "reason",
            "says",
            "handling",
            "remarks",
            "principles",
            "pros",
            "cons",
            "consequence",
            "role",
            "motivation",
            "how",
            "ambition",
            "scope",
            "risk",
            "rhythm",
            "frequency",
            "content",
            "actors",
            "causes",
            "coreValues",
            "basisStated",
            "assessment",
            "author",
            "audience",
            "board",
            "conclusion",
            "costKinds",
            "correction",
            "evaluation",
            "goesTo",
            "group",
            "history",
            "indicator",
            "inWords",
            "votesInWords",
            "judgement",
            "mainMotive",
            "other",
            "prehistory",
            "question",
            "reporting",
            "rules",
            "staff",
            "target",
            "term",
            "to",
            "vision",
            "who",
            "windfalls",
            "workingGroups",
            "durationStated",
            "members",
            "label");

    @Autowired
    ImportingCases importing;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tubbergen-dinkelland",
                "ommen-hardenberg",
                "dalfsen-staphorst-zwartewaterland",
                "elzenveen-wilgenrade",
                "kraaienholt-meerwolde-lindegaarde",
                "every-kind"
            })
    void everyTextOfACaseFileIsStored(String name) throws IOException {
        String text = text(name)
                .replaceFirst(
                        "(?m)^  id: .*$", "  id: LOST-" + name.substring(0, 2).toUpperCase());
        JsonNode marked = marked(new ReadingCaseFiles().read(text).content());
        importing.importCase(LEADER, marked.toString(), false);
        CaseFile file = new ReadingCaseFiles().read(marked.toString());

        List<String> texts = new ArrayList<>();
        collect(file.header(), "", texts);
        collect(file.content().path("municipalities"), "", texts);
        collect(file.content().path("hypotheses"), "", texts);
        collect(file.content().path("events"), "", texts);
        String stored = stored();
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(stored.contains(one)).as(one).isTrue());
    }

    /** The same file with a number behind every text that nothing refers to. */
    private static JsonNode marked(JsonNode content) {
        return marked(content, "", new AtomicInteger());
    }

    private static JsonNode marked(JsonNode node, String field, AtomicInteger number) {
        if (node.isString()) {
            return MARKED.contains(field) && !node.stringValue().matches(CODE)
                    ? StringNode.valueOf(node.stringValue() + " nr" + number.incrementAndGet() + "x")
                    : node;
        }
        if (node.isArray()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            node.forEach(one -> all.add(marked(one, field, number)));
            return all;
        }
        if (node.isObject()) {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(one -> all.set(one.getKey(), marked(one.getValue(), one.getKey(), number)));
            return all;
        }
        return node;
    }

    private static void collect(JsonNode node, String field, List<String> texts) {
        if (node.isString() && !NO_TEXT.contains(field) && !node.stringValue().matches(CODE)) {
            texts.add(node.stringValue());
        }
        node.properties().forEach(one -> collect(one.getValue(), one.getKey(), texts));
        if (node.isArray()) {
            node.forEach(one -> collect(one, field, texts));
        }
    }

    /** All text in the product's own tables, one column after another. */
    private String stored() {
        StringBuilder all = new StringBuilder();
        jdbc.sql("select table_name, column_name from information_schema.columns where table_schema = 'PUBLIC'"
                        + " and data_type in ('CHARACTER VARYING', 'CHARACTER LARGE OBJECT')"
                        + " and table_name not like 'ACT\\_%'")
                .query((row, index) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .forEach(column -> jdbc.sql("select distinct \"" + column[1] + "\" from \"" + column[0] + "\" where \""
                                + column[1] + "\" is not null")
                        .query(String.class)
                        .list()
                        .forEach(value -> all.append(value).append('\n')));
        return all.toString();
    }

    private static String text(String name) throws IOException {
        try (var in = NothingIsLostTest.class.getResourceAsStream("/casebook/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
