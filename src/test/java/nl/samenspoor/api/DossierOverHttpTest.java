package nl.samenspoor.api;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.Goal;
import nl.samenspoor.cooperation.GoalsAndVision;
import nl.samenspoor.cooperation.RankAlternatives;
import nl.samenspoor.cooperation.RankedAlternative;
import nl.samenspoor.cooperation.RankingAlternatives;
import nl.samenspoor.cooperation.SetGoals;
import nl.samenspoor.cooperation.SettingGoals;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.RecordingCouncilDecisions;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What councils know is frozen when a gate opens: over the API, on the page, and in the database. */
@IntegrationTest
class DossierOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    RankingAlternatives ranking;

    @Autowired
    SettingGoals setting;

    @Autowired
    RecordingCouncilDecisions councils;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private ApiClient leader;
    private CooperationId id;

    @BeforeEach
    void openTheSecondGate() throws Exception {
        people.register();
        leader = new ApiClient(port, People.LEADER);
        id = play.start(AAMEER, BERGVELD);
        assess("urgency", "present");
        play.passGate(id, GateKey.G1);
        rank(CooperationForm.ADMINISTRATIVE_MERGER, "Kleinschalig <b>blijven</b> ${7*7}");
        play.skipAll(id);
    }

    private void assess(String factor, String score) throws Exception {
        assertThat(leader.send(
                                "PUT",
                                "/api/v1/cooperations/" + id + "/factors/" + factor,
                                ApiClient.JSON.writeValueAsString(Map.of(
                                        "score",
                                        score,
                                        "basis",
                                        "stated",
                                        "motivation",
                                        "Zo gezien.",
                                        "source",
                                        "notitie")),
                                "application/json")
                        .statusCode())
                .isLessThan(300);
    }

    private void rank(CooperationForm form, String pros) {
        ranking.rank(
                LEADER,
                id,
                new RankAlternatives(
                        List.of(new RankedAlternative(form, null, 1, pros, null)),
                        Play.REVIEW,
                        TODAY,
                        Particulars.NONE));
    }

    private String path() {
        return "/cooperations/" + id + "/gates/G2/dossier";
    }

    @Test
    void theDossierIsFrozenWithAChecksumThatAnybodyCanVerify() throws Exception {
        JsonNode dossier = leader.read("/api/v1" + path());

        assertThat(dossier.get("frozen").findValuesAsString("part"))
                .contains("findings", "factors", "alternatives", "form");
        byte[] exact = leader.get("/api/v1" + path() + "/versions/" + dossier.get("version"))
                .body()
                .getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(exact)))
                .isEqualTo(dossier.get("checksum").asString());
        assertThat(dossier.get("differences")).isEmpty();
        assertThat(leader.read("/api/v1/cooperations/" + id + "/gates/G2")
                        .get("dossier")
                        .get("checksum"))
                .isEqualTo(dossier.get("checksum"));
        assertThat(leader.read("/api/v1/cooperations/" + id + "/decision-points?size=200")
                        .get("items")
                        .findValuesAsString("what"))
                .anySatisfy(what -> assertThat(what)
                        .startsWith("Dossier voor poort 2")
                        .endsWith(dossier.get("checksum").asString()));
    }

    @Test
    void whatChangesAfterwardsShowsAsADifferenceAndTheFrozenDossierStays() throws Exception {
        String before = leader.read("/api/v1" + path()).get("checksum").asString();

        assess("urgency", "absent");
        rank(CooperationForm.MATRIX, null);

        JsonNode after = leader.read("/api/v1" + path());
        assertThat(after.get("checksum").asString()).isEqualTo(before);
        assertThat(after.get("differences").findValuesAsString("part")).contains("factors", "alternatives");
        JsonNode urgency = after.get("differences")
                .valueStream()
                .filter(one -> one.get("key").asString().equals("urgency"))
                .findFirst()
                .orElseThrow();
        assertThat(urgency.get("was").asString()).contains("aanwezig");
        assertThat(urgency.get("is").asString()).contains("afwezig");
    }

    @Test
    void thePageShowsTheWholeDossierInWordsAndWhatPeopleTypedLiterally() throws Exception {
        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);

        for (String language : List.of("nl", "en")) {
            String page = browser.get(path() + "?lang=" + language).body();
            assertThat(page)
                    .contains("Kleinschalig &lt;b&gt;blijven&lt;/b&gt; ${7*7}")
                    .doesNotContain("??", "factors.", "cooperation.dossier", "gate.part", "motive.")
                    .doesNotContainPattern("\\sstyle=|\\son[a-z]+=\"|<style");
        }
        assertThat(browser.get("/cooperations/" + id + "/gates/G2?lang=nl").body())
                .contains("Bevroren dossier", "SHA-256", "Er is niets veranderd.");
        play.decide(id, GateKey.G2, AAMEER, Body.COUNCIL, DecisionOutcome.ADOPTED, null);
        assertThat(browser.get("/cooperations/" + id + "/gates/G2").body())
                .contains("Dossier versie 1 is pas daarna vastgelegd (")
                .doesNotContain("Genomen op dossier");
        councils.record(
                Play.of(BERGVELD, Role.COUNCIL_CLERK),
                id,
                RecordDecision.of(
                        GateKey.G2,
                        BERGVELD,
                        EffectiveDate.on(LocalDate.now(clock)),
                        Vote.stated(DecisionOutcome.POSTPONED, null, null)));
        assertThat(browser.get("/cooperations/" + id + "/gates/G2").body())
                .contains("Genomen op dossier versie 1 (SHA-256 ");
        assertThat(browser.get("/cooperations/" + id + "/gates/G3/dossier").body())
                .contains("Er is nog geen dossier");
        assertThat(browser.get(path() + "?version=9").statusCode()).isEqualTo(404);
    }

    @Test
    void goalsAreLoggedAndStandBeforeWhoDecidesOnTheForm() throws Exception {
        CooperationId other = play.start(AAMEER, BERGVELD);
        play.passGate(other, GateKey.G1);
        setting.set(
                LEADER,
                other,
                new SetGoals(
                        new GoalsAndVision(
                                "Samen dichtbij ${7*7}",
                                "degelijk",
                                List.of(new Goal(
                                        "Minder kwetsbaar", "eenmansposten", "0", EffectiveDate.parse("2028"))),
                                TODAY),
                        Particulars.NONE));
        play.skipAll(other);

        JsonNode goals = leader.read("/api/v1/cooperations/" + other + "/gates/G2/dossier")
                .get("frozen")
                .valueStream()
                .filter(part -> part.get("part").asString().equals("goals"))
                .findFirst()
                .orElseThrow();
        assertThat(goals.toString()).contains("Samen dichtbij", "Minder kwetsbaar", "eenmansposten");
        String cooperation = "/cooperations/" + other;
        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        for (String page : List.of(cooperation, cooperation + "/gates/G2")) {
            assertThat(browser.get(page).body())
                    .as(page)
                    .contains("Doelen en visie", "Samen dichtbij ${7*7}", "Minder kwetsbaar", "Streefwaarde: 0");
        }
        assertThat(leader.read("/api/v1" + cooperation + "/decision-points?size=200")
                        .toString())
                .contains("\"vision\"", "Doel: Minder kwetsbaar; maat: eenmansposten; streefwaarde: 0; wanneer: 2028");
    }

    @Test
    void whoMayNotSeeTheCooperationSeesNoDossier() throws Exception {
        ApiClient stranger = new ApiClient(port, People.READER);

        assertThat(stranger.get("/api/v1" + path()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/v1" + path() + "/versions/1").statusCode())
                .isEqualTo(404);
        assertThat(leader.get("/api/v1/cooperations/" + id + "/gates/G9/dossier")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveAFrozenDossier() {
        for (String statement : List.of("update gate_snapshot set content = '{}'", "delete from gate_snapshot")) {
            assertThatThrownBy(() -> jdbc.sql(statement + " where cooperation = ?")
                            .param(id.text())
                            .update())
                    .hasStackTraceContaining("cannot be changed or removed");
        }
    }

    @Test
    void thePageNeedsTheSameNumberOfStatementsHoweverMuchIsInTheDossier() throws Exception {
        Browser browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        browser.get(path());
        int few = StatementCount.during(() -> browser.get(path()));
        for (String factor : List.of("mutual_trust", "homogeneity", "vanguard")) {
            leader.send(
                    "PUT",
                    "/api/v1/cooperations/" + id + "/factors/" + factor,
                    "{\"score\":\"present\",\"basis\":\"stated\"}",
                    "application/json");
        }
        rank(CooperationForm.MATRIX, "Licht");

        assertThat(StatementCount.during(() -> browser.get(path()))).isEqualTo(few);
    }
}
