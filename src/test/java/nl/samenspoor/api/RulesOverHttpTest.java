package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.gate.DecisionRule;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How a gate is decided is laid down by the leader before it opens. */
@IntegrationTest
class RulesOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    GateView gates;

    @LocalServerPort
    int port;

    private CooperationId id;
    private ApiClient leader;
    private Browser page;
    private String address;
    private String api;

    @BeforeEach
    void aCooperation() {
        people.register();
        id = play.start(Play.AAMEER, Play.BERGVELD);
        leader = new ApiClient(port, People.LEADER);
        page = new Browser(port);
        page.signIn(People.LEADER, ApiClient.PASSWORD);
        address = "/cooperations/" + id + "/rules";
        api = "/api/v1/cooperations/" + id + "/gates/";
    }

    private HttpResponse<String> set(String gate, Map<String, String> form) {
        return page.submit(address + "/" + gate, address + "/" + gate, form);
    }

    private int put(ApiClient who, String gate, String json) throws Exception {
        return who.send("PUT", api + gate + "/rule", json, "application/json").statusCode();
    }

    @Test
    void aRuleIsLaidDownWithItsSourceAndHoldsWhenTheGateOpens() throws Exception {
        HttpResponse<String> done = set(
                "G2",
                Map.of(
                        "rule",
                        "unanimity_of_fractions",
                        "bodies",
                        "council",
                        "source",
                        "brief <i> van de colleges",
                        "seen",
                        "0"));

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(page.get(address).body())
                .contains(
                        "Elke fractie in elke raad",
                        "brief &lt;i&gt; van de colleges",
                        "door " + People.LEADER,
                        "alleen de raden");
        assertThat(page.get(address + "/G2").body())
                .as("saving it again unchanged loses no source")
                .contains("brief &lt;i&gt; van de colleges");
        assertThat(gates.rule(id, GateKey.G2)).isEqualTo(DecisionRule.UNANIMITY_OF_FRACTIONS);
        JsonNode rule = leader.read(api + "G2/rule");
        assertThat(rule.at("/agreed/0/source").asString()).isEqualTo("brief <i> van de colleges");
        assertThat(rule.at("/bodies/0").asString()).isEqualTo("council");
        assertThat(leader.read(api + "G1/rule").get("agreed").size()).isZero();
        assertThat(leader.read(api + "G2").get("rule").asString()).isEqualTo("unanimity_of_fractions");
    }

    @Test
    void anotherRuleLeavesTheEarlierOneReadable() throws Exception {
        assertThat(put(leader, "G3", "{\"rule\": \"unanimity_each_council\", \"source\": \"afspraak\"}"))
                .isEqualTo(204);
        assertThat(put(leader, "G3", "{\"rule\": \"majority_each\"}")).isEqualTo(204);
        assertThat(put(leader, "G3", "{\"rule\": \"majority_each\"}"))
                .as("again")
                .isEqualTo(204);

        JsonNode rule = leader.read(api + "G3/rule");
        assertThat(rule.get("rule").asString()).isEqualTo("majority_each");
        assertThat(rule.get("agreed").size()).isEqualTo(2);
        assertThat(rule.at("/agreed/0/source").asString()).isEqualTo("unknown");
        assertThat(page.get(address).body()).contains("Eerdere regels", "Eenstemmigheid in elke raad", "afspraak");
    }

    @Test
    void aRuleThatNobodyEverSawIsRefusedAsOvertaken() throws Exception {
        assertThat(put(leader, "G3", "{\"rule\": \"unanimity_each_council\"}")).isEqualTo(204);

        for (String seen : List.of("99999999999", "-99999999999")) {
            assertThat(put(leader, "G3", "{\"rule\": \"majority_each\", \"seen\": " + seen + "}"))
                    .as(seen)
                    .isEqualTo(409);
            HttpResponse<String> form = set("G3", Map.of("rule", "majority_each", "bodies", "usual", "seen", seen));
            assertThat(form.statusCode()).as(seen).isEqualTo(409);
            assertThat(form.body()).contains("name=\"rule\"");
        }
        assertThat(leader.read(api + "G3/rule").get("agreed").size()).isEqualTo(1);
    }

    @Test
    void everythingWrongWithARuleIsSaidAtOnce() throws Exception {
        assertThat(set("G3", Map.of("rule", "", "bodies", "mayor", "source", "x".repeat(2_001), "seen", "0"))
                        .body())
                .contains("href=\"#f-rule\"", "href=\"#f-bodies\"", "href=\"#f-source\"");
        HttpResponse<String> refused = leader.send(
                "PUT",
                api + "G3/rule",
                "{\"bodies\": [\"mayor\"], \"source\": \"" + "x".repeat(2_001) + "\"}",
                "application/json");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"rule\"", "\"bodies\"", "\"source\"");
        assertThat(leader.send(
                                "PUT",
                                api + "G3/rule",
                                "{\"rule\": \"colleges_only\", \"bodies\": [\"council\"], \"source\": \""
                                        + "x".repeat(2_001) + "\"}",
                                "application/json")
                        .body())
                .as("what only the rules of a gate refuse")
                .contains("\"bodies\"", "\"source\"");
    }

    @Test
    void anOpenGateKeepsTheRuleItOpenedWith() throws Exception {
        assertThat(put(leader, "G1", "{\"rule\": \"colleges_only\"}")).isEqualTo(204);
        play.reachDecisions(id);

        assertThat(put(leader, "G1", "{\"rule\": \"majority_each\"}")).isEqualTo(409);
        assertThat(leader.read(api + "G1/rule").get("open").asBoolean()).isTrue();
        assertThat(page.get(address).body()).contains("haar regel ligt vast").doesNotContain("/rules/G1");
        assertThat(page.get(address + "/G1").body()).doesNotContain("name=\"rule\"");
        HttpResponse<String> late = page.submit(
                address + "/G2", address + "/G1", Map.of("rule", "majority_each", "bodies", "usual", "seen", "0"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(put(leader, "G2", "{\"rule\": \"colleges_only\"}"))
                .as("the next is not open")
                .isEqualTo(204);
        assertThat(gates.latest(id, GateKey.G1).orElseThrow().rule()).isEqualTo(DecisionRule.COLLEGES_ONLY);
    }

    @Test
    void anEndedCooperationKeepsItsRules() throws Exception {
        assertThat(leader.post("/api/v1/cooperations/" + id + "/terminations", Map.of("reason", "Geen steun."))
                        .statusCode())
                .isEqualTo(204);

        assertThat(put(leader, "G2", "{\"rule\": \"colleges_only\"}")).isEqualTo(409);
        assertThat(page.get(address).body())
                .contains("Dit samenwerkingsverband is beëindigd")
                .doesNotContain("/rules/G2");
        assertThat(page.get(address + "/G2").body()).doesNotContain("name=\"rule\"");
    }

    @Test
    void whoChangesARuleThatSomebodyElseChangedMeanwhileIsTold() throws Exception {
        assertThat(put(leader, "G2", "{\"rule\": \"colleges_only\", \"seen\": 0}"))
                .isEqualTo(204);

        assertThat(put(leader, "G2", "{\"rule\": \"majority_each\", \"seen\": 0}"))
                .isEqualTo(409);
        HttpResponse<String> refused =
                set("G2", Map.of("rule", "unanimity_each_council", "bodies", "usual", "seen", "0"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("intussen gewijzigd", "Alleen de colleges");
        assertThat(refused.body())
                .contains("Intussen gewijzigd", "ook door u gewijzigd", "id=\"f-rule-theirs\"")
                .contains("value=\"unanimity_each_council\" checked=\"checked\"")
                .doesNotContain("??");
        assertThat(gates.rule(id, GateKey.G2)).isEqualTo(DecisionRule.COLLEGES_ONLY);
    }

    @Test
    void onlyTheLeaderLaysDown() throws Exception {
        String rule = "{\"rule\": \"colleges_only\"}";
        assertThat(put(new ApiClient(port, "griffier-aameer"), "G2", rule)).isEqualTo(403);
        assertThat(put(new ApiClient(port, People.READER), "G2", rule)).isEqualTo(404);
        assertThat(put(new ApiClient(port, "beheerder"), "G2", rule)).isEqualTo(404);
        assertThat(put(leader, "G9", rule)).isEqualTo(404);
        Browser clerk = new Browser(port);
        clerk.signIn("griffier-aameer", ApiClient.PASSWORD);
        assertThat(clerk.get(address).body()).contains("Besluitregels").doesNotContain(">Wijzigen<");
        assertThat(clerk.get(address + "/G2").statusCode()).isEqualTo(403);
    }

    @Test
    void whatDoesNotFitIsNamedAndChangesNothing() throws Exception {
        Map<String, String> form = new HashMap<>(Map.of("bodies", "usual", "seen", "0"));
        assertThat(set("G2", form).body()).contains("href=\"#f-rule\"");
        form.put("rule", "${7*7}");
        assertThat(set("G2", form).statusCode()).isEqualTo(422);
        form.putAll(Map.of("rule", "unanimity_each_council", "bodies", "college"));
        assertThat(set("G2", form).body()).contains("href=\"#f-bodies\"");
        form.putAll(Map.of("rule", "colleges_only", "bodies", "mayors"));
        assertThat(set("G2", form).body()).contains("href=\"#f-bodies\"");
        form.putAll(Map.of("bodies", "college", "source", "x".repeat(2_001)));
        assertThat(set("G2", form).body()).contains("href=\"#f-source\"");
        assertThat(put(leader, "G2", "{\"rule\": \"colleges_only\", \"bodies\": [\"works_council\"]}"))
                .isEqualTo(422);
        assertThat(put(leader, "G2", "{\"rule\": \"colleges_only\", \"bodies\": [null]}"))
                .isEqualTo(422);
        assertThat(leader.read(api + "G2/rule").get("agreed").size()).isZero();
    }

    @Test
    void whereTheLawAsksTheConsentOfCouncilsARuleWithoutThemIsKeptWithAWarning() throws Exception {
        assertThat(leader.read(api + "G3/rule").get("warnings").size()).isZero();
        assertThat(page.get(address).body()).doesNotContain("artikel 1 lid 4");

        assertThat(put(leader, "G3", "{\"rule\": \"colleges_only\"}")).isEqualTo(204);
        put(leader, "G2", "{\"rule\": \"colleges_only\"}");

        assertThat(leader.read(api + "G3/rule").get("warnings").get(0).asString())
                .contains("artikel 1 lid 4");
        assertThat(leader.read(api + "G2/rule").get("warnings").size()).isZero();
        assertThat(page.get(address).body()).containsOnlyOnce("artikel 1 lid 4");
        assertThat(page.get(address + "/G3").body()).contains("artikel 1 lid 4");
        assertThat(put(leader, "G3", "{\"rule\": \"majority_each\", \"bodies\": [\"college\"]}"))
                .isEqualTo(204);
        assertThat(page.get(address).body()).contains("artikel 1 lid 4");
        assertThat(put(leader, "G5", "{\"rule\": \"unanimity_of_fractions\"}")).isEqualTo(422);
    }

    @Test
    void thePageAsksTheSameHoweverManyRulesThereAre() throws Exception {
        page.get(address);
        int few = StatementCount.during(() -> page.get(address));
        for (String gate : new String[] {"G2", "G3", "G4", "G5"}) {
            put(leader, gate, "{\"rule\": \"colleges_only\"}");
            put(leader, gate, "{\"rule\": \"majority_each\"}");
        }
        assertThat(StatementCount.during(() -> page.get(address))).isEqualTo(few);
        assertThat(page.get(address + "?lang=en").body()).contains("Decision rules");
    }
}
