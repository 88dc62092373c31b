package nl.samenspoor.api;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.gate.CorrectDecision;
import nl.samenspoor.gate.CorrectingDecisions;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.PrepareDossier;
import nl.samenspoor.gate.PreparingDossiers;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.RecordingCouncilDecisions;
import nl.samenspoor.gate.SetCondition;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The decision list (besluitenlijst) of a cooperation and of a municipality: page, file and API. */
@IntegrationTest
class DecisionListTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    RecordingCouncilDecisions councils;

    @Autowired
    CorrectingDecisions correcting;

    @Autowired
    GateView gates;

    @Autowired
    SettingAsideTasks settingAside;

    @Autowired
    PreparingDossiers preparing;

    @LocalServerPort
    int port;

    private ApiClient leader;
    private Browser browser;
    private CooperationId id;

    @BeforeEach
    void decideAtTwoGates() {
        people.register();
        leader = new ApiClient(port, People.LEADER);
        browser = new Browser(port);
        browser.signIn(People.LEADER, ApiClient.PASSWORD);
        id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.reachDecisions(id);
        council(
                AAMEER,
                "2026-10",
                Vote.counted(new Votes(19, 19, 0, 19, 11, 8, 0, List.of())),
                "=1+1 <b>vorm</b> ${7*7}");
        play.decide(id, GateKey.G2, BERGVELD, Body.COUNCIL, DecisionOutcome.ADOPTED, null);
    }

    private void council(MunicipalityCode municipality, String on, Vote vote, String subject) {
        councils.record(
                Play.of(municipality, Role.COUNCIL_CLERK),
                id,
                new RecordDecision(
                        GateKey.G2,
                        municipality,
                        EffectiveDate.parse(on),
                        vote,
                        subject,
                        List.of(SetCondition.of("Inzicht in de kosten.")),
                        null,
                        null,
                        Particulars.from("Raadsbesluit 12")));
    }

    private String path() {
        return "/cooperations/" + id + "/decisions";
    }

    @Test
    void everyDecisionStandsInTheListWithVotesConditionsSourceAndItsNumberInTheLog() throws Exception {
        JsonNode page = leader.read("/api/v1" + path() + "?size=200");

        JsonNode council = page.get("items")
                .valueStream()
                .filter(one -> one.get("gate").asString().equals("G2")
                        && one.get("municipality").asString().equals(AAMEER.text()))
                .findFirst()
                .orElseThrow();
        assertThat(council.get("decidedOn").toString())
                .isEqualTo("{\"value\":\"2026-10\",\"precision\":\"month\",\"planned\":false}");
        assertThat(council.get("outcome").asString()).isEqualTo("adopted");
        assertThat(council.get("outcomeInWords").asString()).isEqualTo("aangenomen");
        assertThat(council.get("votesInWords").asString()).isEqualTo("11 voor, 8 tegen");
        assertThat(council.get("conditions").get(0).asString()).isEqualTo("Inzicht in de kosten.");
        assertThat(council.get("source").asString()).isEqualTo("Raadsbesluit 12");
        JsonNode entry = leader.read("/api/v1/cooperations/" + id + "/decision-points/"
                + council.get("entry").asLong());
        assertThat(entry.get("kind").asString()).isEqualTo("council_decision");
        assertThat(entry.get("source").asString()).isEqualTo("Raadsbesluit 12");
        assertThat(page.get("items").findValues("decidedOn"))
                .hasSize(page.get("total").asInt());
        assertThat(page.get("total").asInt()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void theConditionsOfADecisionStayInTheListWhenItIsCorrected() throws Exception {
        id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.reachDecisions(id);
        council(AAMEER, "2026-10", Vote.counted(new Votes(19, 19, 0, 19, 11, 8, 0, List.of())), "nog open");
        Decision wrong =
                gates.latest(id, GateKey.G2).orElseThrow().meetings(1, AAMEER).get(0);
        correcting.correct(
                Play.of(AAMEER, Role.COUNCIL_CLERK),
                id,
                new CorrectDecision(
                        wrong.id(),
                        RecordDecision.of(
                                GateKey.G2,
                                AAMEER,
                                wrong.on(),
                                Vote.counted(new Votes(19, 19, 0, 19, 12, 7, 0, List.of()))),
                        "Verkeerd geteld."));

        JsonNode council = leader.read("/api/v1" + path() + "?size=200")
                .get("items")
                .valueStream()
                .filter(one -> one.get("votesInWords").asString().equals("12 voor, 7 tegen"))
                .findFirst()
                .orElseThrow();
        assertThat(council.get("conditions").get(0).asString()).isEqualTo("Inzicht in de kosten.");
        assertThat(browser.get(path()).body()).contains("Inzicht in de kosten.");
        assertThat(browser.get(path() + ".csv?lang=nl").body()).contains("Inzicht in de kosten.");
    }

    @Test
    void theListIsFilteredByYearAndADateThatSpansYearsIsInEach() throws Exception {
        assertThat(leader.read("/api/v1" + path() + "?year=2026").get("total").asInt())
                .isEqualTo(leader.read("/api/v1" + path()).get("total").asInt());
        assertThat(leader.read("/api/v1" + path() + "?year=1999").get("total").asInt())
                .isZero();
        assertThat(browser.get(path() + "?year=1999").body()).contains("In dit jaar is geen besluit vastgelegd");
        assertThat(browser.get(path()).body())
                .contains("<option value=\"2026\"")
                .doesNotContain("<option value=\"2025\"");
        id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.reachDecisions(id);
        council(AAMEER, "2025/2026", Vote.counted(new Votes(19, 19, 0, 19, 11, 8, 0, List.of())), "over twee jaren");
        for (String year : List.of("2025", "2026")) {
            assertThat(leader.read("/api/v1" + path() + "?year=" + year)
                            .get("items")
                            .valueStream()
                            .map(one -> one.at("/decidedOn/precision").asString()))
                    .as(year)
                    .contains("interval");
        }
        assertThat(leader.read("/api/v1" + path() + "?year=2025").get("total").asInt())
                .isEqualTo(1);
        assertThat(browser.get(path()).body()).contains("<option value=\"2025\"", "<option value=\"2026\"");
        for (String wrong : List.of("26", "tweeduizend", "-2026", "20266", "0026")) {
            assertThat(leader.get("/api/v1" + path() + "?year=" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void thePageShowsTheListInBothLanguagesAndWhatPeopleTypedLiterally() {
        assertThat(browser.get(path()).body())
                .contains(
                        "Besluitenlijst",
                        "oktober 2026",
                        "=1+1 &lt;b&gt;vorm&lt;/b&gt; ${7*7}",
                        "11 voor, 8 tegen",
                        "href=\"/municipalities/" + AAMEER + "/decisions\"",
                        "data-print")
                .doesNotContain("??")
                .doesNotContainPattern("\\sstyle=|\\son[a-z]+=\"|<style");
        assertThat(browser.get(path() + "?lang=en").body())
                .contains("Decision list", "October 2026", "11 in favour, 8 against")
                .doesNotContain("??", "insight.decisions", "gate.decision");
    }

    @Test
    void theFileOpensInADutchSpreadsheetAndHoldsNoFormula() {
        for (String path : List.of(path() + ".csv?lang=nl", "/municipalities/" + AAMEER + "/decisions.csv?lang=nl")) {
            HttpResponse<String> file = browser.get(path);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                    .isEqualToIgnoringCase("text/csv;charset=UTF-8");
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment")
                    .contains(".csv")
                    .doesNotContain("--", "-.csv");
            assertThat(file.body())
                    .startsWith("\uFEFF\"Datum\";\"Datum (ISO 8601)\";\"Hoe precies\";\"Samenwerking\";\"Poort\"")
                    .contains("\"'=1+1 <b>vorm</b> ${7*7}\"", "\"oktober 2026\";\"2026-10\";\"maand\"")
                    .doesNotContain("\"=");
        }
    }

    @Test
    void whatADecisionWasAboutIsWhatTheBodyWasAskedWhereNothingElseWasRecorded() throws Exception {
        CooperationId asked = play.start(AAMEER, BERGVELD);
        play.passGate(asked, GateKey.G1);
        settingAside.setAsideAll(
                Actor.system("test"),
                asked,
                step -> !step.equals("userTask_prepareDossier"),
                SettingAsideTasks.Ground.NOT_RECORDED,
                "Niet van belang.",
                Play.TODAY);
        preparing.prepare(
                Play.LEADER,
                asked,
                new PrepareDossier(
                        GateKey.G2, "Kiest u voor <b>samen</b>?", null, "Omdat het kan.", List.of(), Play.TODAY));
        play.reachDecisions(asked);
        play.decide(asked, GateKey.G2, AAMEER, Body.COUNCIL, DecisionOutcome.ADOPTED, null);

        assertThat(leader.read("/api/v1/cooperations/" + asked + "/decisions")
                        .get("items")
                        .valueStream()
                        .filter(one -> one.get("gate").asString().equals("G2"))
                        .map(one -> one.get("what").asString()))
                .containsExactly("Kiest u voor <b>samen</b>?");
        assertThat(browser.get("/cooperations/" + asked + "/decisions").body())
                .contains("Kiest u voor &lt;b&gt;samen&lt;/b&gt;?");
    }

    @Test
    void aMunicipalityListHoldsItsOwnDecisionsInWhatTheReaderMaySee() throws Exception {
        ApiClient clerk = new ApiClient(port, "griffier-aameer");
        String list = "/api/v1/municipalities/" + AAMEER + "/decisions?size=200&page=";
        Set<String> cooperations = new HashSet<>();
        JsonNode part = clerk.read(list + 0);
        for (int page = 1; !part.get("items").isEmpty(); page++) {
            assertThat(part.get("items").findValuesAsString("municipality")).containsOnly(AAMEER.text());
            cooperations.addAll(part.get("items").findValuesAsString("cooperation"));
            part = clerk.read(list + page);
        }
        assertThat(cooperations).contains(id.text());

        ApiClient stranger = new ApiClient(port, People.READER);
        assertThat(stranger.read("/api/v1/municipalities/" + AAMEER + "/decisions")
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(stranger.get("/api/v1" + path()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/v1" + path() + ".csv").statusCode()).isEqualTo(404);
        assertThat(leader.get("/api/v1/municipalities/GM0000/decisions").statusCode())
                .isEqualTo(404);
        assertThat(leader.get("/api/v1/municipalities/Ommen/decisions").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theListNeedsTheSameNumberOfStatementsHoweverMuchWasDecided() throws Exception {
        browser.get(path());
        int few = StatementCount.during(() -> browser.get(path()));
        String municipality = "/municipalities/" + AAMEER + "/decisions";
        browser.get(municipality);
        int ofMunicipality = StatementCount.during(() -> browser.get(municipality));
        play.note(id, GateKey.G2);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G3, DecisionOutcome.ADOPTED, null);
        CooperationId other = play.start(AAMEER, BERGVELD);
        play.passGate(other, GateKey.G1);

        assertThat(StatementCount.during(() -> browser.get(path()))).isEqualTo(few);
        assertThat(StatementCount.during(() -> browser.get(municipality))).isEqualTo(ofMunicipality);
    }
}
