package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.DraftArrangement;
import nl.samenspoor.agreement.DraftingArrangements;
import nl.samenspoor.cooperation.ReassessPartners;
import nl.samenspoor.cooperation.ReassessingPartners;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The page of a gate, and the check of votes before they are recorded, as a browser gets them. */
@IntegrationTest
class GateOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    GateView gates;

    @Autowired
    DraftingArrangements drafting;

    @Autowired
    WithdrawingPartners withdrawing;

    @Autowired
    ReassessingPartners reassessing;

    @LocalServerPort
    int port;

    private CooperationId id;

    @BeforeEach
    void openTheGate() {
        people.register();
        id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        play.passGate(id, GateKey.G1);
        play.reachDecisions(id);
    }

    private Browser signedIn(String account) {
        Browser browser = new Browser(port);
        browser.signIn(account, ApiClient.PASSWORD);
        return browser;
    }

    private String page(Browser browser) {
        HttpResponse<String> answer = browser.get("/cooperations/" + id + "/gates/G2");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??").doesNotContainPattern("\\sstyle=|\\son[a-z]+=\"|<style");
        return answer.body();
    }

    private void postpone() {
        play.decide(id, GateKey.G2, Play.AAMEER, Body.COUNCIL, DecisionOutcome.POSTPONED, null);
    }

    @Test
    void theClerkCorrectsAWronglyRecordedVoteAndEverybodySeesWhatItWas() throws Exception {
        play.decide(
                id,
                GateKey.G2,
                Play.AAMEER,
                Body.COUNCIL,
                Vote.counted(
                        new Votes(15, null, null, 15, 6, 9, 0, List.of(new FractionVotes("CDA", 9, 0, 9, 0, null)))),
                null,
                List.of());
        String decision =
                gates.latest(id, GateKey.G2).orElseThrow().decisions().get(0).id();
        String form = "/cooperations/" + id + "/gates/G2/decisions/" + decision + "/correction";
        Browser clerk = signedIn("griffier-aameer");
        Browser leader = signedIn(People.LEADER);
        assertThat(page(clerk)).contains(form);
        assertThat(page(leader)).doesNotContain("/correction");
        assertThat(leader.get(form).statusCode()).isEqualTo(403);
        assertThat(clerk.get(form).body())
                .contains("name=\"inFavour\"", "value=\"6\"", "name=\"against\"", "value=\"9\"")
                .contains("Leden die niet mochten meestemmen", "name=\"fractions[0].fraction\"", "value=\"CDA\"")
                .contains("Laat de datum staan")
                .doesNotContain("??", "name=\"conditions", "name=\"motivation\"", "Leeg betekent vandaag");

        Map<String, String> right = new LinkedHashMap<>(Map.of(
                "effectiveOn",
                "2099-01-01",
                "kind",
                "counted",
                "seats",
                "15",
                "present",
                "15",
                "inFavour",
                "9",
                "against",
                "zes"));
        HttpResponse<String> odd = clerk.submit(form, form, right);
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body())
                .as("every mistake at once")
                .contains("Controleer 3 velden", "value=\"zes\"")
                .contains("href=\"#f-why\"", "id=\"f-why\"")
                .containsPattern("href=\"#f-against\"[^>]*>Stemmen tegen: ")
                .containsPattern("href=\"#f-effectiveOn\"[^>]*>Datum: Deze datum ligt in de toekomst");
        right.put("against", "6");
        right.put("fractions[0].fraction", "CDA");
        right.put("fractions[0].seats", "5");
        right.put("fractions[0].against", "6");
        assertThat(clerk.submit(form, form, right).body())
                .containsPattern("href=\"#f-fractions\\[0]\"[^>]*>Stemmen per fractie 1: ")
                .contains("href=\"#f-effectiveOn\"", "href=\"#f-why\"");
        right.keySet().removeIf(field -> field.startsWith("fractions"));
        right.put("_add", "fractions");
        assertThat(clerk.submit(form, form, right).body())
                .contains("name=\"fractions[0].fraction\"", "value=\"01-01-2099\"");
        right.remove("_add");
        right.put("effectiveOn", "2026-10-01");
        right.put("why", "Voor en tegen <i>verwisseld</i>.");
        assertThat(clerk.submit(form, form, right).statusCode()).isEqualTo(302);
        assertThat(clerk.submit("/cooperations/" + id + "/gates/G2", form, right)
                        .statusCode())
                .as("a second time")
                .isEqualTo(409);

        assertThat(page(leader))
                .contains(
                        "Voor en tegen &lt;i&gt;verwisseld&lt;/i&gt;.", "Eerst vastgelegd: verworpen", "Verbeterd op");
        right.put("effectiveOn", "2026-10-02");
        right.put("why", "Een dag later.");
        String again = "/cooperations/" + id + "/gates/G2/decisions/" + current(GateKey.G2) + "/correction";
        assertThat(clerk.submit(again, again, right).statusCode()).isEqualTo(302);
        assertThat(page(leader)).contains("Een dag later.", "Eerst vastgelegd: 1 oktober 2026<");
        assertThat(gates.decisionFinal(id, GateKey.G2, Play.AAMEER)).isTrue();
        play.decideAll(id, GateKey.G2, DecisionOutcome.ADOPTED, null);
        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("adopted");
        assertThat(page(clerk))
                .contains("De poort is gesloten: de uitkomst verandert niet meer")
                .doesNotContain(form);
        play.assertLogIsWhole(id);
    }

    @Test
    void whatIsOddAboutACorrectionIsSaidOnThePageAndInTheAnswerOfTheApi() throws Exception {
        play.passGate(id, GateKey.G2);
        play.reachDecisions(id);
        drafting.draft(
                Play.LEADER,
                new DraftArrangement(
                        id,
                        LegalForm.OPERATIONS_BODY,
                        null,
                        null,
                        null,
                        AgreementStatus.PROPOSED,
                        Play.TODAY,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        play.decide(id, GateKey.G3, Play.AAMEER, Body.COUNCIL, DecisionOutcome.ADOPTED, null);
        ApiClient council = new ApiClient(port, "griffier-aameer");
        Map<String, String> right =
                Map.of("on", "2026-10-02", "kind", "stated", "outcome", "adopted", "why", "Een dag later.");

        JsonNode corrected = council.read(200, council.post("/api/v1" + correction(GateKey.G3), right));

        assertThat(corrected.get("outcome").asString()).isEqualTo("adopted");
        assertThat(corrected.get("decision").asString()).isEqualTo(current(GateKey.G3));
        assertThat(corrected.at("/warnings/0/field").asString()).isEqualTo("views");
        String said = corrected.at("/warnings/0/message").asString();
        assertThat(said).isNotBlank().doesNotContain("consultation.");
        Browser clerk = signedIn("griffier-aameer");
        String form = correction(GateKey.G3);
        Map<String, String> typed = new LinkedHashMap<>(right);
        typed.put("effectiveOn", typed.remove("on"));
        assertThat(clerk.submit(form, form, typed).statusCode()).isEqualTo(302);
        assertThat(clerk.get("/cooperations/" + id + "/gates/G3").body())
                .contains("De verbetering is vastgelegd", said);
    }

    @Test
    void aDecisionThatTheLeaderCorrectedInTheLogIsStillCorrectedByItsCouncil() throws Exception {
        play.decide(
                id,
                GateKey.G2,
                Play.AAMEER,
                Body.COUNCIL,
                Vote.counted(new Votes(15, null, null, 15, 6, 9, 0, List.of())),
                null,
                List.of());
        ApiClient leader = new ApiClient(port, People.LEADER);
        String log = "/api/v1/cooperations/" + id + "/decision-points";
        long entry = leader.read(log + "?size=200")
                .get("items")
                .valueStream()
                .filter(one -> one.get("kind").asString().equals("council_decision"))
                .mapToLong(one -> one.get("sequence").asLong())
                .max()
                .orElseThrow();
        JsonNode byHand = leader.read(
                201,
                leader.post(
                        log,
                        Map.of(
                                "effective",
                                "2026-10-01",
                                "kind",
                                "correction",
                                "what",
                                "De stemmen staakten.",
                                "corrects",
                                entry)));

        ApiClient council = new ApiClient(port, "griffier-aameer");
        council.read(
                200,
                council.post(
                        "/api/v1" + correction(GateKey.G2),
                        Map.of(
                                "on",
                                "2026-10-08",
                                "kind",
                                "stated",
                                "outcome",
                                "adopted",
                                "why",
                                "Opnieuw besloten.")));

        assertThat(leader.read(log + "/" + byHand.get("sequence").asLong())
                        .get("correctedBy")
                        .isNumber())
                .isTrue();
        play.assertLogIsWhole(id);
    }

    @Test
    void aDoneTaskLeadsToTheCorrectionOfWhatWasDecidedByItAndNotOfALaterOpening() {
        String first = councilTask();
        play.decide(id, GateKey.G2, Play.AAMEER, Body.COUNCIL, DecisionOutcome.ADOPTED, null);
        Browser clerk = signedIn("griffier-aameer");
        assertThat(clerk.get("/tasks/" + first).body()).contains("Besluit verbeteren", correction(GateKey.G2));
        withdrawing.withdraw(
                Play.LEADER, id, new WithdrawPartner(Play.COEVERDAM, "Geen draagvlak.", Play.TODAY, Particulars.NONE));
        reassessing.reassess(
                Play.LEADER, id, new ReassessPartners(Phase.DECISION, "Met twee.", Play.TODAY, Particulars.NONE));
        play.reachDecisions(id);
        String second = councilTask();
        play.decide(id, GateKey.G2, Play.AAMEER, Body.COUNCIL, DecisionOutcome.ADOPTED, null);

        assertThat(clerk.get("/tasks/" + second).body()).contains("Besluit verbeteren", correction(GateKey.G2));
        assertThat(clerk.get("/tasks/" + first).body())
                .contains("/cooperations/" + id + "/gates/G2")
                .doesNotContain("Besluit verbeteren");
    }

    private String councilTask() {
        return play.open(id, "userTask_recordCouncilDecision").stream()
                .filter(task -> Play.AAMEER.equals(task.municipality()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String correction(GateKey gate) {
        return "/cooperations/" + id + "/gates/" + gate + "/decisions/" + current(gate) + "/correction";
    }

    private String current(GateKey gate) {
        return gates.latest(id, gate)
                .orElseThrow()
                .latest(1, Play.AAMEER)
                .orElseThrow()
                .id();
    }

    @Test
    void theGatePageNeedsTheSameNumberOfStatementsHoweverManyMeetingsThereWere() throws Exception {
        Browser leader = signedIn(People.LEADER);
        postpone();
        page(leader);
        int few = StatementCount.during(() -> page(leader));
        for (int meeting = 0; meeting < 5; meeting++) {
            postpone();
        }
        play.decide(
                id,
                GateKey.G2,
                Play.BERGVELD,
                Body.COUNCIL,
                Vote.counted(new Votes(
                        15,
                        null,
                        null,
                        15,
                        9,
                        6,
                        0,
                        List.of(new FractionVotes("CDA", 9, 9, 0, 0, 0), new FractionVotes("VVD", 6, 0, 6, 0, 0)))),
                null,
                List.of());

        assertThat(StatementCount.during(() -> page(leader))).isEqualTo(few);
        assertThat(page(leader)).contains("Vergadering 6", "9 voor, 6 tegen");
    }

    @Test
    void onlyWhoseTurnItIsIsLedToTheTask() {
        assertThat(page(signedIn("griffier-aameer"))).contains("U bent aan zet", "Raadsbesluit vastleggen");
        assertThat(page(signedIn("college-aameer"))).doesNotContain("U bent aan zet");
    }

    private String task() {
        return play.open(id, "userTask_recordCouncilDecision").stream()
                .filter(task -> Play.AAMEER.equals(task.municipality()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Map<String, String> votes(String inFavour, String against, String present) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", "counted");
        fields.put("inFavour", inFavour);
        fields.put("against", against);
        fields.put("present", present);
        fields.put("seats", "15");
        fields.put("_check", "true");
        return fields;
    }

    @Test
    void votesAreCheckedWithoutBeingRecorded() {
        Browser clerk = signedIn("griffier-aameer");
        String task = "/tasks/" + task();

        assertThat(clerk.submit(task, task, votes("7", "7", "14")).body())
                .contains("Uitkomst: stemmen staakten, uitgesteld.", "vergadering niet voltallig: uitgesteld");
        HttpResponse<String> wrong = clerk.submit(task, task, votes("9", "7", "14"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"f-present-error\"", "value=\"9\"", "href=\"#f-present\"");
        assertThat(clerk.submit(task, task, votes("", "", "")).statusCode()).isEqualTo(422);
        assertThat(clerk.submit(task, task, votes("<b>x</b>${7*7}", "7", "14")).body())
                .contains("&lt;b&gt;x&lt;/b&gt;${7*7}")
                .doesNotContain("<b>x</b>");
        assertThat(gates.latest(id, GateKey.G2).orElseThrow().decisions()).isEmpty();
        assertThat(play.open(id, "userTask_recordCouncilDecision")).hasSize(3);
    }

    @Test
    void aVoteSentWithAMistakeComesBackAsAWholePageWithItsButtons() {
        Browser clerk = signedIn("griffier-aameer");
        String task = "/tasks/" + task();
        Map<String, String> sent = votes("9", "7", "14");
        sent.remove("_check");

        for (Map<String, String> mistaken : List.of(sent, Map.of("kind", ""))) {
            HttpResponse<String> wrong = clerk.submit(task, task, mistaken);
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("name=\"_check\"", "</form>", "</html>");
        }
        assertThat(gates.latest(id, GateKey.G2).orElseThrow().decisions()).isEmpty();
    }

    @Test
    void aMistakeInTheDateHidesNoneInTheVoteOnThePageAndInTheApi() throws Exception {
        Browser clerk = signedIn("griffier-aameer");
        ApiClient client = new ApiClient(port, "griffier-aameer");
        String task = "/tasks/" + task();
        for (String date : List.of("gisteren", "2099-01-01")) {
            Map<String, Object> wrong = counted("present", 12, "effectiveOn", date);
            assertThat(clerk.submit(task, task, typed(wrong)).body())
                    .as(date)
                    .contains("Controleer 2 velden")
                    .containsPattern("(?s)href=\"#f-present\".*href=\"#f-effectiveOn\"");
            assertThat(client.read(422, client.post("/api/v1" + task + "/completion", wrong))
                            .get("errors")
                            .findValuesAsString("field"))
                    .as(date)
                    .containsExactly("present", "effectiveOn");
        }
        play.decide(id, GateKey.G2, Play.AAMEER, Body.COUNCIL, DecisionOutcome.ADOPTED, null);
        Map<String, Object> correction = counted("present", 12, "on", "gisteren");
        assertThat(client.read(422, client.post("/api/v1" + correction(GateKey.G2), correction))
                        .get("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("on", "present", "why");
    }

    @Test
    void theTaskShowsWhatTheCouncilIsAskedAndAsksNoReasonsWhereNothingCanBeRefused() {
        assertThat(signedIn("griffier-aameer").get("/tasks/" + task()).body())
                .contains("De vraag", "Stemt u in met de gekozen vorm van samenwerken")
                .doesNotContain("name=\"motivation\"", "name=\"ground\"");
        play.passGate(id, GateKey.G2);
        play.reachDecisions(id);
        assertThat(signedIn("griffier-aameer").get("/tasks/" + task()).body())
                .contains("Stemt u ermee in dat de samenwerking in deze vorm van start gaat?")
                .contains("name=\"motivation\"", "name=\"ground\"");
    }

    @Test
    void whoRecordedAVoteLandsAtTheGateWithTheOutcomeAndItsReasonsAndIsLedToItsCorrection() {
        Browser clerk = signedIn("griffier-aameer");
        String task = "/tasks/" + task();
        HttpResponse<String> recorded = clerk.submit(task, task, typed(counted()));

        assertThat(recorded.headers().firstValue("Location").orElseThrow())
                .endsWith("/cooperations/" + id + "/gates/G2");
        assertThat(clerk.follow(recorded).body())
                .containsPattern(
                        "role=\"status\">(?s).{0,300}Vastgelegd: Raadsbesluit vastleggen. Uitkomst: aangenomen\\. "
                                + "[^<]*15 van 15 leden aanwezig: quorum gehaald; 9 voor, 6 tegen");
        assertThat(clerk.get(task).body())
                .contains("Dit is al vastgelegd", "href=\"" + correction(GateKey.G2) + "\"")
                .contains("href=\"/cooperations/" + id + "/gates/G2\"", "Naar poort 2")
                .doesNotContain("name=\"inFavour\"");
    }

    @Test
    void aSecondMeetingAfterATieSaysSoInTheListAndOnTheTask() {
        Browser clerk = signedIn("griffier-aameer");
        assertThat(clerk.get("/tasks/" + task()).body())
                .contains("href=\"/cooperations/" + id + "/gates/G2/dossier\"", "Lees het dossier van poort 2")
                .doesNotContain("Vergadering 2");
        Vote tie = Vote.counted(new Votes(15, null, null, 14, 7, 7, 0, List.of()));
        play.decide(id, GateKey.G2, Play.AAMEER, Body.COUNCIL, tie, null, List.of());

        String again = "Vergadering 2, na staken van stemmen op 1 oktober 2026 (7-7)";
        assertThat(clerk.get("/tasks?cooperation=" + id).body()).contains(again);
        assertThat(clerk.get("/tasks/" + task() + "?lang=en").body())
                .contains("Meeting 2, after a tie on 1 October 2026 (7-7)");
        assertThat(clerk.get("/tasks/" + task() + "?lang=nl").body())
                .contains(again)
                .doesNotContain("??");
        postpone();
        assertThat(clerk.get("/tasks/" + task()).body()).contains("Vergadering 3, na aanhouden op 1 oktober 2026<");
        assertThat(signedIn("griffier-bergveld").get("/tasks?cooperation=" + id).body())
                .doesNotContain("Vergadering 2");
    }

    private static Map<String, Object> counted(Object... changes) {
        Map<String, Object> vote =
                new LinkedHashMap<>(Map.of("kind", "counted", "seats", 15, "present", 15, "inFavour", 9, "against", 6));
        for (int i = 0; i < changes.length; i += 2) {
            vote.put((String) changes[i], changes[i + 1]);
        }
        return vote;
    }

    private static Map<String, String> typed(Map<String, Object> vote) {
        Map<String, String> fields = new LinkedHashMap<>();
        vote.forEach((key, value) -> {
            if (value instanceof List<?> rows) {
                for (int row = 0; row < rows.size(); row++) {
                    String at = key + "[" + row + "].";
                    ((Map<?, ?>) rows.get(row)).forEach((part, given) -> fields.put(at + part, given.toString()));
                }
            } else {
                fields.put(key, value.toString());
            }
        });
        return fields;
    }

    private static Map<String, Object> fraction(String name, int seats, int inFavour, int against) {
        return Map.of("fraction", name, "seats", seats, "inFavour", inFavour, "against", against);
    }

    @Test
    void numbersThatCannotBeTrueAreRefusedByTheirFieldOnThePageAndInTheApiAndChangeNothing() throws Exception {
        Map<String, Map<String, Object>> impossible = Map.of(
                "seats", counted("seats", 0, "present", 0, "inFavour", 0, "against", 0),
                "present", counted("present", 12),
                "mustAbstain", counted("mustAbstain", 16, "inFavour", 0, "against", 0),
                "fractions[1]", counted("fractions", List.of(fraction("CDA", 9, 9, 0), fraction("VVD", 4, 0, 5))));
        Browser clerk = signedIn("griffier-aameer");
        ApiClient client = new ApiClient(port, "griffier-aameer");
        String task = task();
        for (Map.Entry<String, Map<String, Object>> one : impossible.entrySet()) {
            HttpResponse<String> api = client.post("/api/v1/tasks/" + task + "/completion", one.getValue());
            assertThat(api.statusCode()).as(one.getKey()).isEqualTo(422);
            assertThat(api.body()).as(one.getKey()).contains("\"" + one.getKey() + "\"");
            HttpResponse<String> page = clerk.submit("/tasks/" + task, "/tasks/" + task, typed(one.getValue()));
            assertThat(page.statusCode()).as(one.getKey()).isEqualTo(422);
            assertThat(page.body()).as(one.getKey()).contains("href=\"#f-" + one.getKey() + "\"");
        }
        assertThat(gates.latest(id, GateKey.G2).orElseThrow().decisions()).isEmpty();
    }

    @Test
    void aFractionMaySplitAndAVoteInWhichAllMustAbstainDecidesNothing() throws Exception {
        ApiClient client = new ApiClient(port, "griffier-aameer");
        String task = task();

        assertThat(client.post(
                                "/api/v1/tasks/" + task + "/completion",
                                counted("mustAbstain", 15, "inFavour", 0, "against", 0))
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.post(
                                "/api/v1/tasks/" + task() + "/completion",
                                counted("fractions", List.of(fraction("CDA", 9, 6, 3), fraction("VVD", 6, 3, 3))))
                        .statusCode())
                .isEqualTo(204);

        assertThat(gates.latest(id, GateKey.G2).orElseThrow().decisions())
                .extracting(
                        decision -> decision.outcome(),
                        decision -> decision.vote().numbers().perFraction().size())
                .containsExactly(tuple(DecisionOutcome.INVALID, 0), tuple(DecisionOutcome.ADOPTED, 2));
    }

    @Test
    void whatSomebodyStillTypesIsNoMistakeYet() {
        Browser clerk = signedIn("griffier-aameer");
        String task = "/tasks/" + task();
        String token = clerk.get(task).body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        HttpResponse<String> part = clerk.postForm(
                task, "kind=counted&inFavour=7&against=&present=14&_check=true&_csrf=" + token, "HX-Request", "true");

        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.body()).doesNotContain("<html", "notice bad");
    }

    @Test
    void somebodyElsesVotesAreNotChecked() {
        String task = "/tasks/" + task();
        Browser other = signedIn("griffier-bergveld");

        assertThat(other.submit("/cooperations/" + id + "/gates/G2", task, votes("7", "7", "14"))
                        .statusCode())
                .isEqualTo(403);
        Browser stranger = signedIn(People.READER);
        assertThat(stranger.submit("/", task, votes("7", "7", "14")).statusCode())
                .isEqualTo(404);
    }
}
