package nl.samenspoor.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** Every text of a case file is in the database after the import: nothing is validated and then dropped. */
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
            "owner",
            "due",
            "mayResume");

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
        importing.importCase(LEADER, text, false);
        CaseFile file = new ReadingCaseFiles().read(text);

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

    private static void collect(JsonNode node, String field, List<String> texts) {
        if (node.isString()
                && !NO_TEXT.contains(field)
                && !node.stringValue().matches("unknown|outline|cost_key|GM[0-9]{4}")) {
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
