package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What was worked out in a cooperation, for people with a browser and for other systems. */
@IntegrationTest
class WorkDonePagesTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @LocalServerPort
    int port;

    private ApiClient leader;
    private Browser browser;
    private CooperationId id;

    @BeforeEach
    void start() {
        people.register();
        leader = new ApiClient(port, People.LEADER);
        browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        id = play.start(Play.AAMEER, Play.BERGVELD);
    }

    private HttpResponse<String> complete(String step, Map<String, Object> answers) throws Exception {
        return leader.complete(play.open(id, step).get(0).id(), answers);
    }

    private String page(String path) {
        HttpResponse<String> answer = browser.get("/cooperations/" + id + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("??");
        return answer.body();
    }

    @Test
    void whatALeaderTypesIsOnTheCooperationPageAndBehindItsLinkInFull() throws Exception {
        assertThat(page("")).contains("Er is nog niets uitgewerkt");
        String task = play.open(id, "userTask_describePrehistory").get(0).id();
        complete("userTask_describePrehistory", Map.of("prehistory", "Al sinds <1998> samen.", "effectiveOn", "1998"));

        assertThat(page("")).contains("href=\"/cooperations/" + id + "/work?task=" + task + "\"");
        assertThat(page("/work?task=" + task)).contains("Al sinds &lt;1998&gt; samen.", "1998");
        assertThat(page("/work?lang=en")).contains("Work done", "Recorded on").doesNotContain("Vastgelegd op");
        assertThat(page("/work?lang=nl")).contains("Vastgelegd op");
        JsonNode items = leader.read("/api/v1/cooperations/" + id + "/work").get("items");
        assertThat(items.get(0).get("answers").get(0).get("value").asString()).isEqualTo("Al sinds <1998> samen.");
    }

    @Test
    void whoMayNotSeeTheCooperationSeesNoneOfItsWork() {
        Browser stranger = new Browser(port);
        stranger.signIn(People.READER, ApiClient.PASSWORD);

        assertThat(stranger.get("/cooperations/" + id + "/work").statusCode()).isEqualTo(404);
    }

    @Test
    void thePagesNeedTheSameNumberOfStatementsHoweverMuchWasDone() throws Exception {
        play.skip(id, "userTask_scoreMotives");
        complete("userTask_describePrehistory", Map.of("prehistory", "Al lang samen."));
        List<String> paths = List.of("", "/work", "/work?phase=1");
        paths.forEach(this::page);
        List<Integer> few = List.of(
                StatementCount.during(() -> page("/work")),
                StatementCount.during(() -> page("/work?phase=1")),
                StatementCount.during(() -> leader.read("/api/v1/cooperations/" + id + "/work?size=200")));
        complete("userTask_answerOrientationQuestions", Map.of());
        complete("userTask_scanPartners", Map.of());
        play.skipAll(id);

        assertThat(List.of(
                        StatementCount.during(() -> page("/work")),
                        StatementCount.during(() -> page("/work?phase=1")),
                        StatementCount.during(() -> leader.read("/api/v1/cooperations/" + id + "/work?size=200"))))
                .isEqualTo(few);
    }

    @Test
    void aDateOfTheFutureOrFromBeforeTheStartLeavesTheTaskOpen() throws Exception {
        for (Map<String, Object> date : List.<Map<String, Object>>of(
                Map.of("effectiveOn", "2099-01-01"), Map.of("effectiveOn", "2025-12-31"))) {
            JsonNode problem = leader.read(422, complete("userTask_scanPartners", date));
            assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("effectiveOn");
        }
        assertThat(play.open(id, "userTask_scanPartners")).hasSize(1);
        assertThat(complete("userTask_scanPartners", Map.of("effectiveOn", "2026"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void scoresOfBeforeAreNotAssessedAnewUnlessSomebodySaysSo() throws Exception {
        assess("urgency", "present");
        assess("mutual_trust", "partly");
        assertThat(complete(
                                "userTask_assessFactors",
                                Map.of(
                                        "urgency", "present",
                                        "mutual_trust", "partly",
                                        "culture", "absent",
                                        "perMunicipality",
                                                List.of(Map.of(
                                                        "factor", "mutual_trust",
                                                        "municipality", Play.BERGVELD.text(),
                                                        "score", "absent")),
                                        "directed",
                                                List.of(Map.of(
                                                        "from", Play.AAMEER.text(),
                                                        "toward", Play.BERGVELD.text(),
                                                        "score", "present"))))
                        .statusCode())
                .isEqualTo(204);

        JsonNode factors =
                leader.read("/api/v1/cooperations/" + id + "/factors").get("items");
        assertThat(factor(factors, "urgency").get("versions").asInt()).isEqualTo(1);
        assertThat(factor(factors, "culture").get("versions").asInt()).isEqualTo(1);
        JsonNode trust = factor(factors, "mutual_trust");
        assertThat(trust.get("versions").asInt()).isEqualTo(2);
        assertThat(trust.get("score").asString()).isEqualTo("partly");
        assertThat(trust.get("perMunicipality").get(Play.BERGVELD.text()).asString())
                .isEqualTo("absent");
        assertThat(trust.get("directed").get(0).get("score").asString()).isEqualTo("present");
        assertThat(page("/work"))
                .contains("Bergveld", "Onderling vertrouwen", "Aameer")
                .doesNotContain(">GM91");
        assertThat(page("")).contains("Aameer → Bergveld: aanwezig");
    }

    private void assess(String factor, String score) throws Exception {
        leader.read(
                200,
                leader.send(
                        "PUT",
                        "/api/v1/cooperations/" + id + "/factors/" + factor,
                        "{\"score\":\"" + score + "\",\"basis\":\"stated\"}",
                        "application/json"));
    }

    private static JsonNode factor(JsonNode factors, String id) {
        for (JsonNode factor : factors) {
            if (factor.get("factor").asString().equals(id)) {
                return factor;
            }
        }
        throw new AssertionError(id);
    }
}
