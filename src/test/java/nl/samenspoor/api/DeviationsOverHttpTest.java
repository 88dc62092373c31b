package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.cooperation.Follow;
import nl.samenspoor.cooperation.Following;
import nl.samenspoor.cooperation.ObservingUntil;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.settlement.DeviationKind;
import nl.samenspoor.settlement.ProposeAttribution;
import nl.samenspoor.settlement.Settling;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A windfall or setback is one partner's when all colleges approve, and shared by the key otherwise. */
@IntegrationTest
class DeviationsOverHttpTest {

    private static final String ON = "2026-10-01";

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    WithdrawingPartners withdrawing;

    @Autowired
    Settling settling;

    @Autowired
    ObservingUntil observing;

    @Autowired
    Following following;

    @LocalServerPort
    int port;

    private CooperationId id;
    private ApiClient leader;
    private String address;
    private String api;

    @BeforeEach
    void aCooperation() {
        people.register();
        begin(play.start(Play.AAMEER, Play.BERGVELD));
    }

    private void begin(CooperationId started) {
        id = started;
        leader = new ApiClient(port, People.LEADER);
        address = "/cooperations/" + id + "/deviations";
        api = "/api/v1" + address;
    }

    private static Map<String, Object> setback(Object amount) {
        return Map.of(
                "kind",
                "setback",
                "about",
                "Dak gemeentehuis",
                "amount",
                amount,
                "municipality",
                "GM9102",
                "reason",
                "Al voor de fusie lek.",
                "on",
                ON);
    }

    private HttpResponse<String> answer(String account, String municipality, boolean agrees) throws Exception {
        return new ApiClient(port, account)
                .post(
                        api + "/1/answers",
                        agrees
                                ? Map.of("municipality", municipality, "agrees", true, "on", ON)
                                : Map.of(
                                        "municipality",
                                        municipality,
                                        "agrees",
                                        false,
                                        "reason",
                                        "Niet eens.",
                                        "on",
                                        ON));
    }

    private String outcome() throws Exception {
        return leader.read(api + "/1").get("outcome").asString();
    }

    private String log() throws Exception {
        return leader.get("/api/v1/cooperations/" + id + "/decision-points").body();
    }

    @Test
    void whenAllCollegesApproveOneMunicipalityBearsItAndTheLogSaysSo() throws Exception {
        JsonNode proposed = leader.read(201, leader.post(api, setback(12_500.5)));
        assertThat(proposed.get("withdrawnBecause").asString()).isEqualTo("none");
        assertThat(proposed.get("source").asString()).isEqualTo("unknown");
        assertThat(proposed.toString()).doesNotContain(":null");
        assertThat(proposed.get("number").asInt()).isEqualTo(1);
        assertThat(proposed.get("amount").decimalValue()).isEqualByComparingTo("12500.50");
        assertThat(outcome()).isEqualTo("pending");

        Browser college = new Browser(port);
        college.signIn("college-aameer", ApiClient.PASSWORD);
        assertThat(college.get(address + "/1").body())
                .as("a no needs a reason, so that nothing calls it optional")
                .contains("Nodig als het college niet instemt.")
                .containsPattern("for=\"f-reason\"><span>Waarom</span></label>");
        assertThat(answer("college-aameer", "GM9101", true).statusCode()).isEqualTo(201);
        assertThat(leader.read(api + "/1").get("awaited").toString()).isEqualTo("[\"GM9102\"]");
        assertThat(answer("college-bergveld", "GM9102", true).statusCode()).isEqualTo(201);
        assertThat(leader.read(api + "/1").at("/answers/0/reason").asString())
                .as("nobody said why")
                .isEqualTo("unknown");

        assertThat(outcome()).isEqualTo("attributed");
        assertThat(log())
                .contains("Voorstel: tegenvaller Dak gemeentehuis van € 12.500,50 toe te rekenen aan Bergveld")
                .contains("College van Aameer stemt in met voorstel")
                .contains("Alle colleges stemmen in: Bergveld draagt de tegenvaller.");
        assertThat(answer("college-aameer", "GM9101", false).statusCode()).isEqualTo(409);
        assertThat(leader.post(api + "/1/withdrawals", Map.of("why", "Toch niet.", "on", ON))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void oneCollegeThatDoesNotApproveIsEnoughToShareItByTheKey() throws Exception {
        leader.post(api, setback(100));
        JsonNode refused = leader.read(
                422,
                new ApiClient(port, "college-aameer")
                        .post(api + "/1/answers", Map.of("municipality", "GM9101", "agrees", false, "on", ON)));
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("reason");
        assertThat(answer("college-aameer", "GM9101", false).statusCode()).isEqualTo(201);

        assertThat(outcome()).isEqualTo("shared_by_key");
        assertThat(log()).contains("Verdeling volgens de verdeelsleutel.");
        assertThat(answer("college-bergveld", "GM9102", true).statusCode()).isEqualTo(409);
    }

    @Test
    void aCollegeMayThinkAgainUntilItIsDecidedAndWhatItSaidBeforeStays() throws Exception {
        begin(play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM));
        leader.post(api, setback(100));
        answer("college-aameer", "GM9101", true);
        answer("college-aameer", "GM9101", true);
        JsonNode answers = leader.read(api + "/1").get("answers");
        assertThat(answers.size()).isEqualTo(2);
        assertThat(answers.get(0).get("counts").asBoolean()).isFalse();
        assertThat(answers.get(1).get("counts").asBoolean()).isTrue();
        assertThat(outcome()).isEqualTo("pending");
    }

    @Test
    void whoLeavesIsNotWaitedForAndNothingIsDecidedByLeaving() throws Exception {
        begin(play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM));
        leader.post(api, setback(100));
        answer("college-aameer", "GM9101", true);
        answer("college-bergveld", "GM9102", true);
        withdrawing.withdraw(
                Play.LEADER,
                id,
                new WithdrawPartner(Play.COEVERDAM, "Gaat alleen verder.", Play.TODAY, Particulars.NONE));
        assertThat(outcome()).as("nobody decided anything").isEqualTo("pending");
        assertThat(leader.read(api + "/1").get("awaited").size()).isZero();

        assertThat(answer("college-bergveld", "GM9102", true).statusCode()).isEqualTo(201);
        assertThat(outcome()).isEqualTo("attributed");
        assertThat(log()).contains("Alle colleges stemmen in");
    }

    @Test
    void everyMistakeIsToldAtOnceAndNothingIsRecorded() throws Exception {
        JsonNode refused = leader.read(
                422,
                leader.post(
                        api,
                        Map.of(
                                "kind",
                                "setback",
                                "amount",
                                0,
                                "municipality",
                                "GM9103",
                                "reason",
                                " ",
                                "on",
                                "2099-01-01")));
        List<String> fields = new ArrayList<>();
        refused.get("errors").forEach(error -> fields.add(error.get("field").asString()));
        assertThat(fields).contains("about", "amount", "municipality", "reason", "on");
        Map<String, Object> early = new HashMap<>(setback(100));
        early.put("on", "2019-01-01");
        assertThat(leader.read(422, leader.post(api, early))
                        .at("/errors/0/field")
                        .asString())
                .as("before the cooperation began")
                .isEqualTo("on");
        assertThat(leader.read(422, leader.post(api, setback(0.001)))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("amount");
        assertThat(leader.read(api).get("total").asInt()).isZero();
    }

    @Test
    void theDirectorateProposesWhereItIsAssignedAndDecidesNothingElse() throws Exception {
        ApiClient directorate = new ApiClient(port, People.DIRECTORATE);
        assertThat(directorate.post(api, setback(100)).statusCode()).isEqualTo(404);
        String access = "/api/v1/cooperations/" + id + "/access/" + People.DIRECTORATE;
        leader.send("PUT", access, "{\"access\": \"reader\"}", "application/json");

        assertThat(directorate.post(api, setback(100)).statusCode()).isEqualTo(201);
        assertThat(recordedAs("Voorstel: ")).isEqualTo("DIRECTORATE");
        Browser page = new Browser(port);
        page.signIn(People.DIRECTORATE, ApiClient.PASSWORD);
        assertThat(page.get(address).body())
                .contains("De directie stelt voor", "zodra wie leidt haar bij ‘Wie leidt en wie leest’ laat meelezen")
                .contains("Dak gemeentehuis", "name=\"about\"");
        assertThat(page.get(address + "/1").body()).doesNotContain("/answers\"");
        assertThat(answer(People.DIRECTORATE, "GM9101", true).statusCode()).isEqualTo(403);
        assertThat(directorate
                        .post(
                                "/api/v1/cooperations/" + id + "/holds",
                                Map.of(
                                        "reason",
                                        "x",
                                        "reviewOn",
                                        "2099-06-01",
                                        "effectiveOn",
                                        Map.of("value", ON, "precision", "day")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(leader.send("PUT", access, "{\"access\": \"leader\"}", "application/json")
                        .statusCode())
                .as("it leads nothing")
                .isEqualTo(422);
        assertThat(directorate
                        .post(api + "/1/withdrawals", Map.of("why", "Dubbel geteld.", "on", ON))
                        .statusCode())
                .isLessThan(300);
        assertThat(recordedAs("Ingetrokken: ")).isEqualTo("DIRECTORATE");
    }

    @Test
    void whoeverLeadsElsewhereProposesHereAsTheDirectorateAndTheLeaderAsLeader() throws Exception {
        leader.send(
                "PUT",
                "/api/v1/cooperations/" + id + "/access/" + People.OTHER_LEADER,
                "{\"access\": \"reader\"}",
                "application/json");
        Actor both = new Actor(People.OTHER_LEADER, Set.of(Role.PROJECT_LEADER, Role.DIRECTORATE), Set.of(), false);
        settling.propose(
                both,
                new ProposeAttribution(
                        id,
                        DeviationKind.SETBACK,
                        "Dak gemeentehuis",
                        10_000L,
                        Play.BERGVELD,
                        "Al voor de fusie lek.",
                        EffectiveDate.parse(ON),
                        null));
        assertThat(recordedAs("Voorstel: ")).isEqualTo("DIRECTORATE");

        leader.post(api + "/1/withdrawals", Map.of("why", "Dubbel geteld.", "on", ON));
        assertThat(recordedAs("Ingetrokken: ")).isEqualTo("PROJECT_LEADER");
    }

    /** In which role the decision point was recorded that begins with these words. */
    private String recordedAs(String words) throws Exception {
        for (JsonNode point : leader.read("/api/v1/cooperations/" + id + "/decision-points?size=50")
                .path("items")) {
            if (point.path("what").asString().startsWith(words)) {
                return point.path("recordedAs").asString();
            }
        }
        throw new AssertionError("nothing begins with " + words);
    }

    @Test
    void onlyItsOwnCollegeAnswersOnlyTheLeaderProposesAndStrangersSeeNothing() throws Exception {
        leader.post(api, setback(100));
        assertThat(answer("college-bergveld", "GM9101", true).statusCode()).isEqualTo(403);
        assertThat(answer("secretaris-aameer", "GM9101", true).statusCode()).isEqualTo(403);
        assertThat(answer("college-coeverdam", "GM9103", true).statusCode()).isEqualTo(404);
        assertThat(new ApiClient(port, "college-aameer").post(api, setback(5)).statusCode())
                .isEqualTo(403);
        assertThat(new ApiClient(port, "griffier-coeverdam").get(api).statusCode())
                .isEqualTo(404);
        assertThat(leader.get(api + "/7").statusCode()).isEqualTo(404);
    }

    @Test
    void collegesThatAnswerInOneInstantAreBothHeardAndTheOutcomeIsToldOnce() throws Exception {
        leader.post(api, setback(100));
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<HttpResponse<String>>> answers = List.of(
                both.submit(() -> answer("college-aameer", "GM9101", true)),
                both.submit(() -> answer("college-bergveld", "GM9102", true)));
        for (Future<HttpResponse<String>> one : answers) {
            assertThat(one.get().statusCode()).isEqualTo(201);
        }
        both.shutdown();
        assertThat(outcome()).isEqualTo("attributed");
        assertThat(log().split("Alle colleges stemmen in", -1)).hasSize(2);
    }

    @Test
    void inACooperationOfThePastNothingIsProposedUntilItIsKeptUp() throws Exception {
        observing.set(Play.LEADER, id, LocalDate.of(2026, 2, 1));
        leader.send(
                "PUT",
                "/api/v1/cooperations/" + id + "/access/" + People.DIRECTORATE,
                "{\"access\": \"reader\"}",
                "application/json");
        String follow = "/cooperations/" + id + "/events/new?kind=followed_from_now";

        for (String account : List.of(People.LEADER, People.DIRECTORATE)) {
            Browser page = new Browser(port);
            page.signIn(account, ApiClient.PASSWORD);
            String shown = page.get(address + "?lang=nl").body();
            assertThat(shown)
                    .contains("bekend tot 1 februari 2026", "Vanaf nu bijhouden")
                    .doesNotContain("name=\"about\"", "??");
            assertThat(shown.contains(follow))
                    .as("only who leads takes it over")
                    .isEqualTo(account.equals(People.LEADER));
            HttpResponse<String> refused = new ApiClient(port, account).post(api, setback(100));
            assertThat(leader.read(409, refused).get("detail").asString())
                    .contains("1 februari 2026", "Vanaf nu bijhouden");
        }
        assertThat(leader.read(api).get("total").asInt()).isZero();

        following.follow(Play.LEADER, id, new Follow(null, Particulars.NONE));
        assertThat(leader.post(api, setback(100)).statusCode()).isEqualTo(201);
    }

    @Test
    void aPersonProposesAnswersAndReadsItOnThePages() throws Exception {
        Browser page = new Browser(port);
        page.signIn(People.LEADER, ApiClient.PASSWORD);
        assertThat(page.get(address).body()).contains("Nog geen voorstel", "Een toerekening voorstellen");
        HttpResponse<String> wrong = page.submit(address, address, Map.of("kind", "setback", "on", ON));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Kies een gemeente die nu deelneemt", "Geef een bedrag boven nul");
        HttpResponse<String> led = page.submit(
                address,
                address,
                Map.of(
                        "kind",
                        "windfall",
                        "about",
                        "Lagere rente",
                        "amount",
                        "1.250,00",
                        "municipality",
                        "GM9101",
                        "reason",
                        "Alleen Aameer leende.",
                        "on",
                        ON));
        assertThat(page.follow(led).body())
                .contains("Lagere rente", "€ 1.250,00", "nog niet beslist", "Intrekken", ">Voorgesteld op<")
                .containsPattern("toe te rekenen aan [^<:]+[.]</p>");

        Browser college = new Browser(port);
        college.signIn("college-bergveld", ApiClient.PASSWORD);
        String one = address + "/1";
        assertThat(college.get(one).body())
                .contains("Besluit van het college vastleggen")
                .doesNotContain("Intrekken");
        HttpResponse<String> unsaid = college.submit(one, one + "/answers", Map.of("agrees", "no", "on", ON));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Zeg waarom het college niet instemt");
        HttpResponse<String> said = college.submit(
                one, one + "/answers", Map.of("agrees", "no", "reason", "Wij deelden de lasten ook.", "on", ON));
        assertThat(college.follow(said).body()).contains("verdeeld volgens de sleutel", "Wij deelden de lasten ook.");
        assertThat(page.get("/cooperations/" + id + "/cost-sharing").body())
                .contains("Lagere rente", "volgens de sleutel");
    }

    @Test
    void aCollegeAnswersNoProposalThatWasNotMadeYet() throws Exception {
        leader.post(api, setback(100));
        JsonNode refused = leader.read(
                422,
                new ApiClient(port, "college-aameer")
                        .post(
                                api + "/1/answers",
                                Map.of("municipality", "GM9101", "agrees", true, "on", "2026-09-30")));
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("on");
        assertThat(refused.at("/errors/0/message").asString()).contains("1 oktober 2026", "of een latere");
        assertThat(leader.read(api + "/1").get("answers")).isEmpty();

        Browser college = new Browser(port);
        college.signIn("college-aameer", ApiClient.PASSWORD);
        String one = address + "/1";
        assertThat(college.submit(one, one + "/answers", Map.of("agrees", "yes", "on", "2026-09"))
                        .body())
                .contains("Besluit van: Het voorstel is van 1 oktober 2026");
        assertThat(college.submit(one, one + "/answers", Map.of("agrees", "yes", "on", "2026"))
                        .statusCode())
                .as("a year that may lie after it")
                .isEqualTo(302);
    }

    @Test
    void aFormThatIsSentTwiceProposesOnceAndLeadsToTheSameProposal() throws Exception {
        Browser page = new Browser(port);
        page.signIn(People.LEADER, ApiClient.PASSWORD);
        Matcher once = Pattern.compile("name=\"once\" value=\"([0-9a-f-]{36})\"")
                .matcher(page.get(address).body());
        assertThat(once.find()).isTrue();
        Map<String, String> form = Map.of(
                "once",
                once.group(1),
                "kind",
                "setback",
                "about",
                "Dak",
                "amount",
                "100",
                "municipality",
                "GM9101",
                "reason",
                "Al lek.",
                "on",
                ON);

        HttpResponse<String> wrong = page.submit(address, address, Map.of("once", once.group(1), "kind", "setback"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains(once.group(1));
        HttpResponse<String> first = page.submit(address, address, form);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(page.follow(first).body()).contains("Dak").doesNotContain("Dit formulier was al verstuurd");
        HttpResponse<String> second = page.submit(address, address, form);

        assertThat(second.headers().firstValue("location"))
                .isEqualTo(first.headers().firstValue("location"));
        assertThat(page.follow(second).body()).contains("Dit formulier was al verstuurd", "Dak");
        assertThat(leader.read(api).get("total").asInt()).isEqualTo(1);
        assertThat(log().split("Voorstel: ", -1)).hasSize(2);
    }

    @Test
    void anEmptyFormNamesEveryFieldAndAnAmountHasOneLimit() throws Exception {
        Browser page = new Browser(port);
        page.signIn(People.LEADER, ApiClient.PASSWORD);
        assertThat(page.submit(address, address, Map.of("kind", "", "on", "")).body())
                .contains("Soort: ", "Waarover: ", "Bedrag: ", "Toe te rekenen aan: ", "Waarom aan deze gemeente: ")
                .contains("Voorgesteld op: ");
        for (String amount : List.of("-5", "0", "100000000000,01", "999999999999999")) {
            assertThat(page.submit(address, address, Map.of("amount", amount)).body())
                    .as(amount)
                    .contains("Bedrag: Geef een bedrag boven nul")
                    .doesNotContain("honderd biljoen");
        }
        assertThat(page.submit(address, address, Map.of("amount", "veel")).body())
                .contains("Bedrag: &#39;veel&#39; is geen bedrag")
                .doesNotContain("Geef een bedrag boven nul");
        JsonNode missing = leader.read(422, leader.post(api, Map.of()));
        assertThat(missing.get("errors")).hasSize(6);
        assertThat(leader.read(api).get("total").asInt()).isZero();
    }

    @Test
    void aProposalThatIsTakenBackStaysOnRecordWithItsReason() throws Exception {
        Browser page = new Browser(port);
        page.signIn(People.LEADER, ApiClient.PASSWORD);
        leader.post(api, setback(100));
        String one = address + "/1";
        assertThat(page.submit(one, one + "/withdrawal", Map.of("why", "", "on", ON))
                        .statusCode())
                .isEqualTo(422);
        page.submit(one, one + "/withdrawal", Map.of("why", "Dubbel geteld.", "on", ON));
        assertThat(page.get(one).body()).contains("Dubbel geteld.", "ingetrokken");
        assertThat(outcome()).isEqualTo("withdrawn");
    }

    @Test
    void theListTakesAsManyStatementsHoweverLongItIs() throws Exception {
        leader.post(api, setback(100));
        int before = StatementCount.during(() -> leader.get(api));
        for (int i = 0; i < 5; i++) {
            leader.post(api, setback(100 + i));
        }
        assertThat(StatementCount.during(() -> leader.get(api))).isEqualTo(before);
    }

    /** Works councils have deviations too, of another kind. */
    @Test
    void theDescriptionOfTheApiNamesWhatAProposalAndAnAnswerHold() throws Exception {
        JsonNode described = leader.read("/api/v1/openapi.json");

        assertThat(sent(described, "/api/v1/cooperations/{id}/deviations")).contains("amount", "about", "reason");
        assertThat(sent(described, "/api/v1/cooperations/{id}/deviations/{number}/answers"))
                .contains("municipality", "agrees");
        assertThat(sent(described, "/api/v1/cooperations/{id}/works-councils/deviations"))
                .contains("deviation", "notifiedOn");
    }

    private static Collection<String> sent(JsonNode described, String path) {
        String schema = described
                .path("paths")
                .path(path)
                .at("/post/requestBody/content/application~1json/schema/$ref")
                .asString();
        return described
                .path("components")
                .path("schemas")
                .path(schema.replace("#/components/schemas/", ""))
                .path("properties")
                .propertyNames();
    }
}
