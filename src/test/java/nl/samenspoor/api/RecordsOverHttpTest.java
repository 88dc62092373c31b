package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The decision log and the factors as outside clients see them. */
@IntegrationTest
class RecordsOverHttpTest {

    private static final String AAMEER = Play.AAMEER.text();
    private static final String BERGVELD = Play.BERGVELD.text();

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private ApiClient leader;
    private String cooperation;

    @BeforeEach
    void start() throws Exception {
        people.register();
        leader = new ApiClient(port, People.LEADER);
        HttpResponse<String> started = leader.post(
                "/api/v1/cooperations",
                Map.of(
                        "name",
                        "Vastgelegd",
                        "startedOn",
                        "2026-01",
                        "partners",
                        List.of(Map.of("municipality", AAMEER), Map.of("municipality", BERGVELD)),
                        "signal",
                        Map.of("source", "college", "kind", "savings_target", "text", "Tekort.")));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        cooperation = URI.create(started.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private HttpResponse<String> put(ApiClient client, String factor, String body) throws Exception {
        return client.send("PUT", cooperation + "/factors/" + factor, body, "application/json");
    }

    private long entries() throws Exception {
        return leader.read(cooperation + "/decision-points").get("total").asLong();
    }

    @Test
    void aPointLoggedByHandStandsInEffectiveOrderWithWhatIsUnknownSaid() throws Exception {
        HttpResponse<String> logged = leader.post(
                cooperation + "/decision-points",
                Map.of(
                        "effective", Map.of("value", "2009", "precision", "about"),
                        "kind", "first_talks",
                        "actors", List.of("gemeentesecretarissen"),
                        "what", "Kennismaking ${7*7} <b>",
                        "gate", "unknown"));

        JsonNode entry = leader.read(201, logged);
        assertThat(entry.get("what").asString()).isEqualTo("Kennismaking ${7*7} <b>");
        assertThat(entry.get("consequence").asString()).isEqualTo("unknown");
        assertThat(entry.get("irreversible").asString()).isEqualTo("unknown");
        assertThat(entry.get("effective").toString())
                .isEqualTo("{\"value\":\"2009\",\"precision\":\"about\",\"planned\":false}");
        assertThat(entry.get("gate").isNull()).isTrue();
        assertThat(entry.get("recordedAs").asString()).isEqualTo("PROJECT_LEADER");
        String location = logged.headers().firstValue("Location").orElseThrow();
        assertThat(leader.read(URI.create(location).getPath())).isEqualTo(entry);
        JsonNode first = leader.read(cooperation + "/decision-points?size=1")
                .get("items")
                .get(0);
        assertThat(first).isEqualTo(entry);
        assertThat(leader.read(cooperation + "/decision-points/verification").toString())
                .startsWith("{\"valid\":true,\"entries\":" + entries() + ",\"firstBroken\":null");
    }

    @Test
    void whatIsStillToComeIsLoggedAsAPlanAndNeverAsAFact() throws Exception {
        long before = entries();
        HttpResponse<String> fact = leader.post(
                cooperation + "/decision-points",
                Map.of("effective", "2096-02-29", "kind", "milestone", "what", "Ondertekening."));

        assertThat(leader.read(422, fact).toString()).contains("effective", "als gepland");
        assertThat(entries()).isEqualTo(before);
        JsonNode plan = leader.read(
                201,
                leader.post(
                        cooperation + "/decision-points",
                        Map.of("effective", "2096-02-29!", "kind", "milestone", "what", "Ondertekening.")));
        assertThat(plan.get("effective").get("planned").asBoolean()).isTrue();
    }

    @Test
    void aCorrectionNamesTheEntryItCorrectsAndASecondOneIsRefused() throws Exception {
        Map<String, Object> correction = Map.of(
                "effective", "2026-01", "kind", "correction", "what", "Het was niet het college.", "corrects", 1);

        JsonNode entry = leader.read(201, leader.post(cooperation + "/decision-points", correction));
        assertThat(entry.get("corrects").asLong()).isEqualTo(1);
        assertThat(leader.read(cooperation + "/decision-points/1")
                        .get("correctedBy")
                        .asLong())
                .isEqualTo(entry.get("sequence").asLong());
        assertThat(leader.post(cooperation + "/decision-points", correction).statusCode())
                .isEqualTo(409);
    }

    @Test
    void theLeaderCorrectsAnEntryOnAPageAndBothStandBesideEachOther() throws Exception {
        String page = URI.create(cooperation).getPath().replace("/api/v1", "");
        String form = page + "/decision-points/1/correction";
        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        assertThat(browser.get(page).body()).contains("href=\"" + form + "\"");
        assertThat(browser.get(form).body())
                .contains("Regel 1 van het logboek", "name=\"what\"", "value=\"01-2026\"")
                .doesNotContain("??");
        assertThat(browser.get(form + "?lang=en").body())
                .contains("Entry 1 of the log")
                .doesNotContain("??");
        browser.get(form + "?lang=nl");

        long before = entries();
        HttpResponse<String> refused =
                browser.submit(form, form, Map.of("what", " ", "on", "2026-02", "source", "Nota"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-what\"", "value=\"02-2026\"", "value=\"Nota\"");
        assertThat(entries()).isEqualTo(before);

        String words = "Het was de <b>raad</b>.";
        assertThat(browser.submit(form, form, Map.of("what", words, "on", "februari 2026", "source", "Nota"))
                        .statusCode())
                .isEqualTo(302);
        JsonNode corrected = leader.read(cooperation + "/decision-points/1");
        JsonNode entry = leader.read(
                cooperation + "/decision-points/" + corrected.get("correctedBy").asLong());
        assertThat(entry.get("what").asString()).isEqualTo(words);
        assertThat(entry.get("kind").asString()).isEqualTo("correction");
        assertThat(entry.get("actors")).isEqualTo(corrected.get("actors"));
        assertThat(browser.get(page).body())
                .contains(
                        "De verbetering van regel 1 is vastgelegd",
                        "Verbeterd (regel " + entry.get("sequence").asLong() + ")",
                        "Het was de &lt;b&gt;raad&lt;/b&gt;.",
                        "Verbetert regel 1.")
                .doesNotContain("href=\"" + form + "\"");
        assertThat(browser.get(form).statusCode()).isEqualTo(409);
    }

    @Test
    void nobodyButTheLeaderCorrectsTheLogAndAStrangerLearnsNothing() {
        String page = URI.create(cooperation).getPath().replace("/api/v1", "");
        for (String account : List.of("griffier-aameer", "griffier-coeverdam")) {
            Browser other = new Browser(port);
            other.signIn(account, ApiClient.PASSWORD);
            assertThat(other.get(page + "/decision-points/1/correction").statusCode())
                    .isEqualTo(account.endsWith("aameer") ? 403 : 404);
            assertThat(other.get(page).body()).doesNotContain("/decision-points/1/correction");
        }
    }

    @Test
    void whatIsNoDecisionPointIsRefusedAndNothingChanges() throws Exception {
        long before = entries();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("kind", "other", "what", "zonder datum"),
                Map.of("effective", "2026-01", "kind", "gossip", "what", "tekst"),
                Map.of("effective", "2026-13", "kind", "other", "what", "tekst"),
                Map.of("effective", "2026-01", "kind", "other", "what", " "),
                Map.of("effective", "2026-01", "kind", "other", "what", "bel\u0007"),
                Map.of("effective", "2026-01", "kind", "other", "what", "x".repeat(1_000_000)),
                Map.of("effective", "2026-01", "kind", "other", "what", "tekst", "gate", "G9"),
                Map.of("effective", "2026-01", "kind", "other", "what", "tekst", "irreversible", "maybe"),
                Map.of("effective", "2026-01", "kind", "correction", "what", "tekst", "corrects", 999),
                Map.of("effective", "2026-01", "kind", "correction", "what", "tekst"))) {
            HttpResponse<String> answer = leader.post(cooperation + "/decision-points", wrong);
            assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("\"field\"", "\"message\"").doesNotContain("kernel.", "decisionlog.");
        }
        assertThat(leader.post(cooperation + "/decision-points", Map.of("hash", "0".repeat(64)))
                        .statusCode())
                .isBetween(400, 422);
        assertThat(leader.get(cooperation + "/decision-points?size=1000").statusCode())
                .isEqualTo(422);
        assertThat(leader.get(cooperation + "/decision-points/999").statusCode())
                .isEqualTo(404);
        assertThat(entries()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"council_decision", "college_decision", "council_consent", "gate_outcome"})
    void aPersonDoesNotLogWhatOnlyADecisionWrites(String kind) throws Exception {
        long before = entries();

        HttpResponse<String> answer = leader.post(
                cooperation + "/decision-points", Map.of("effective", "2026-01", "kind", kind, "what", "tekst"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"kind\"").doesNotContain("decisionlog.");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void anEntryCannotBeChangedOrRemovedOverHttpNorInTheDatabase() throws Exception {
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            assertThat(leader.send(method, cooperation + "/decision-points/1", "{}", "application/json")
                            .statusCode())
                    .as(method)
                    .isEqualTo(405);
        }
        assertThatThrownBy(() ->
                        jdbc.sql("update decision_point set what = 'anders'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from decision_point").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void onlyWhoSeesTheCooperationReadsItsLogAndOnlyTheLeaderWrites() throws Exception {
        ApiClient secretary = new ApiClient(port, "secretaris-aameer");
        ApiClient stranger = new ApiClient(port, "secretaris-coeverdam");
        Map<String, Object> point = Map.of("effective", "2026-01", "kind", "other", "what", "tekst");

        assertThat(secretary.get(cooperation + "/decision-points").statusCode()).isEqualTo(200);
        assertThat(secretary.post(cooperation + "/decision-points", point).statusCode())
                .isEqualTo(403);
        assertThat(put(secretary, "urgency", "{\"score\":\"present\"}").statusCode())
                .isEqualTo(403);
        for (String path : List.of("/decision-points", "/decision-points/verification", "/factors", "/factor-check")) {
            assertThat(stranger.get(cooperation + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post(cooperation + "/decision-points", point).statusCode())
                .isEqualTo(404);
        assertThat(put(stranger, "urgency", "{\"score\":\"present\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void allRowsOfTheChecklistAreThereAndUnknownUntilAssessed() throws Exception {
        JsonNode factors = leader.read(cooperation + "/factors");

        assertThat(factors.get("items")).hasSize(23);
        assertThat(factors.get("others")).hasSize(5);
        JsonNode urgency = factors.get("items").get(0);
        assertThat(urgency.get("factor").asString()).isEqualTo("urgency");
        assertThat(urgency.get("score").asString()).isEqualTo("unknown");
        assertThat(urgency.get("assessedOn").asString()).isEqualTo("unknown");
        assertThat(urgency.get("perMunicipality").get(AAMEER).asString()).isEqualTo("unknown");
    }

    @Test
    void aNewAssessmentIsANewVersionAndShowsInTheCheck() throws Exception {
        String body = "{\"score\":\"absent\",\"perMunicipality\":{\"" + AAMEER + "\":\"partly\"},"
                + "\"basis\":\"derived\",\"assessedOn\":{\"value\":\"2026-10\",\"precision\":\"month\"},"
                + "\"motivation\":\"Geen vaste groep\"}";
        assertThat(leader.read(200, put(leader, "vanguard_group", "{\"score\":\"partly\",\"assessedOn\":\"2026-09\"}"))
                        .get("versions")
                        .asInt())
                .isEqualTo(1);

        JsonNode assessed = leader.read(200, put(leader, "vanguard_group", body));

        assertThat(assessed.get("versions").asInt()).isEqualTo(2);
        assertThat(assessed.get("score").asString()).isEqualTo("absent");
        assertThat(assessed.get("perMunicipality").get(AAMEER).asString()).isEqualTo("partly");
        assertThat(assessed.get("perMunicipality").get(BERGVELD).asString()).isEqualTo("unknown");
        JsonNode worst = leader.read(cooperation + "/factor-check").get(0);
        assertThat(worst.get("factor").asString()).isEqualTo("vanguard_group");
        assertThat(worst.get("severity").asString()).isEqualTo("red");
        assertThat(worst.get("rule").asString()).isEqualTo("red_promoting_absent");
        assertThat(worst.get("message").asString()).doesNotContain("factors.");
    }

    @Test
    void whatIsNoAssessmentIsRefused() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (String wrong : List.of(
                "{}",
                "{\"score\":\"great\"}",
                "{\"score\":\"present\",\"perMunicipality\":{\"GM0001\":\"present\"}}",
                "{\"score\":\"present\",\"perMunicipality\":{\"Ommen\":\"present\"}}",
                "{\"score\":\"present\",\"directed\":[{\"from\":\"" + AAMEER + "\",\"to\":\"" + BERGVELD
                        + "\",\"score\":\"present\"}]}",
                "{\"score\":\"present\",\"subscores\":{\"proximity\":\"present\"}}",
                "{\"score\":\"present\",\"basis\":\"gossip\"}",
                "{\"score\":\"present\",\"assessedOn\":\"soon\"}")) {
            statuses.add(put(leader, "urgency", wrong).statusCode());
        }
        assertThat(statuses).containsOnly(422);
        assertThat(put(leader, "urgency", "{\"score\":\"present\",\"weight\":3}")
                        .statusCode())
                .isBetween(400, 422);
        assertThat(put(leader, "luck", "{\"score\":\"present\"}").statusCode()).isEqualTo(404);
        assertThat(leader.read(cooperation + "/factors")
                        .get("items")
                        .get(0)
                        .get("versions")
                        .asInt())
                .isZero();
    }
}
