package nl.samenspoor.api;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.cooperation.ObservingUntil;
import nl.samenspoor.gate.AssignCondition;
import nl.samenspoor.gate.AssigningConditions;
import nl.samenspoor.gate.ConditionOwner;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.SetCondition;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.terms.Today;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Conditions and promises as people and outside clients see and answer them. */
@IntegrationTest
class ConditionsOverHttpTest {

    private static final String LATE = "2026-01-31";

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    AssigningConditions assigning;

    @Autowired
    ObservingUntil observing;

    @Autowired
    Today today;

    @LocalServerPort
    int port;

    private ApiClient leader;
    private ApiClient college;
    private CooperationId id;

    @BeforeEach
    void setAConditionAtTheFirstGate() {
        people.register();
        leader = new ApiClient(port, People.LEADER);
        college = new ApiClient(port, "college-bergveld");
        id = play.start(AAMEER, BERGVELD);
        play.reachDecisions(id);
        play.asks(
                id,
                new SetCondition(
                        "kosten",
                        "Wat <b>kost</b> het? ${7*7}",
                        null,
                        new ConditionOwner(Body.COLLEGE, BERGVELD),
                        LocalDate.parse(LATE)));
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        play.note(id, GateKey.G1);
    }

    private String api() {
        return "/api/v1/cooperations/" + id;
    }

    private Browser browser(String account) {
        Browser browser = new Browser(port);
        browser.signIn(account, ApiClient.PASSWORD);
        return browser;
    }

    @Test
    void everyConditionNamesItsOwnerAndSaysWhenItIsLate() throws Exception {
        JsonNode page = leader.read(api() + "/conditions");

        assertThat(page.get("total").asInt()).isEqualTo(1);
        JsonNode condition = page.get("items").get(0);
        assertThat(condition.get("owner").toString())
                .isEqualTo("{\"body\":\"college\",\"municipality\":\"" + BERGVELD + "\"}");
        assertThat(condition.get("due").asString()).isEqualTo(LATE);
        assertThat(condition.get("overdue").asBoolean()).isTrue();
        assertThat(condition.get("state").asString()).isEqualTo("open");
        assertThat(condition.get("kind").asString()).isEqualTo("condition");
    }

    @Test
    void inACaseOnlyObservedUntilAPastDayNothingIsLateAfterThatDay() throws Exception {
        LocalDate seen = today.day().minusDays(10);
        assigning.assign(
                Play.LEADER,
                id,
                new AssignCondition("kosten", new ConditionOwner(Body.COLLEGE, BERGVELD), seen.plusDays(3)));
        assertThat(leader.read(api() + "/conditions").at("/items/0/overdue").asBoolean())
                .isTrue();

        observing.set(Play.LEADER, id, seen);

        assertThat(leader.read(api() + "/conditions").at("/items/0/overdue").asBoolean())
                .isFalse();
        assertThat(browser(People.LEADER).get("/cooperations/" + id).body())
                .contains("1 voorwaarde open")
                .doesNotContain("1 te laat");
        observing.set(Play.LEADER, id, seen.plusDays(4));
        assertThat(leader.read(api() + "/conditions").at("/items/0/overdue").asBoolean())
                .as("late on the last known day already")
                .isTrue();
    }

    @Test
    void everyPageOfTheCooperationSaysHowManyAreOpenAndWhatPeopleTypedIsShownLiterally() {
        Browser browser = browser(People.LEADER);
        for (String path : List.of("", "/conditions", "/gates/G1", "/events/new")) {
            assertThat(browser.get("/cooperations/" + id + path).body())
                    .as(path)
                    .contains("1 voorwaarde open · 1 te laat", "href=\"/cooperations/" + id + "/conditions\"");
        }
        assertThat(browser.get("/cooperations/" + id + "/conditions").body())
                .contains("Wat &lt;b&gt;kost&lt;/b&gt; het? ${7*7}", "college van Bergveld", "te laat");
        assertThat(browser.get("/cooperations/" + id + "/conditions?lang=en").body())
                .contains("1 condition open · 1 late", "college of Bergveld")
                .doesNotContain("??");
        assertThat(browser.get("/cooperations/new").body()).doesNotContain("voorwaarde open");
    }

    @Test
    void theOwnerAnswersOnAPageAtAnyTimeAndTheBadgeGoes() {
        Browser owner = browser("college-bergveld");
        String one = "/cooperations/" + id + "/conditions/kosten";

        HttpResponse<String> empty = owner.submit(one, one + "/answers", Map.of("words", " ", "source", "begroting"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("href=\"#f-words\"", "begroting");

        HttpResponse<String> answered = owner.submit(one, one + "/answers", Map.of("words", "Een ton per jaar."));
        assertThat(answered.statusCode()).isEqualTo(302);
        assertThat(owner.get("/cooperations/" + id + "/conditions").body())
                .contains("Een ton per jaar.", "Het antwoord is vastgelegd.")
                .doesNotContain("1 voorwaarde open");
    }

    @Test
    void everythingWrongWithAnAnswerAnOwnerOrAPromiseIsSaidAtOnce() throws Exception {
        Browser browser = browser(People.LEADER);
        String one = "/cooperations/" + id + "/conditions/kosten";
        String tooLong = "x".repeat(20_001);

        assertThat(browser.submit(
                                one,
                                one + "/answers",
                                Map.of("words", " ", "effectiveOn", "29-2-2025", "source", tooLong))
                        .body())
                .contains("href=\"#f-words\"", "href=\"#f-effectiveOn\"", "href=\"#f-source\"");
        assertThat(browser.submit(one, one + "/owner", Map.of("owner", "college:GM0001", "due", "x"))
                        .body())
                .contains("href=\"#f-owner\"", "href=\"#f-due\"");
        assertThat(browser.submit(
                                "/cooperations/" + id + "/promises/new",
                                "/cooperations/" + id + "/promises",
                                Map.of("municipality", "", "text", "", "due", "x", "effectiveOn", "29-2-2025"))
                        .body())
                .contains("href=\"#f-municipality\"", "href=\"#f-text\"", "href=\"#f-due\"", "href=\"#f-effectiveOn\"");
        assertThat(leader.post(
                                api() + "/conditions/kosten/answers",
                                Map.of("state", "perhaps", "words", "", "effectiveOn", "29-2-2025"))
                        .body())
                .contains("\"state\"", "\"words\"", "\"effectiveOn\"");
        assertThat(leader.post(api() + "/promises", Map.of("before", "G9", "due", "x"))
                        .body())
                .contains("\"municipality\"", "\"text\"", "\"before\"", "\"due\"");
        assertThat(new ApiClient(port, "college-aameer")
                        .post(api() + "/conditions/kosten/answers", Map.of("words", "", "effectiveOn", "29-2-2025"))
                        .statusCode())
                .as("who may not answer is told that")
                .isEqualTo(403);
        assertThat(leader.read(api() + "/conditions/kosten").get("state").asString())
                .isEqualTo("open");
    }

    @Test
    void aSecondPressIsHarmlessAndWhoIsLateSeesWhatHeTypedAndWhy() {
        Browser owner = browser("college-bergveld");
        Browser other = browser(People.LEADER);
        String one = "/cooperations/" + id + "/conditions/kosten";
        String list = "/cooperations/" + id + "/conditions";
        Map<String, String> answer = Map.of("words", " Een ton per jaar. ", "effectiveOn", "2026-10-01");
        String ownToken = owner.token(one);
        String otherToken = other.token(one);
        assertThat(owner.follow(owner.postForm(one + "/answers", Browser.form(answer) + "&" + ownToken))
                        .body())
                .contains("Het antwoord is vastgelegd.");

        HttpResponse<String> again = owner.postForm(one + "/answers", Browser.form(answer) + "&" + ownToken);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(owner.follow(again).body())
                .contains("Er is niets dubbel vastgelegd.")
                .containsOnlyOnce("Een ton per jaar.");

        HttpResponse<String> late = other.postForm(
                one + "/answers?lang=nl",
                Browser.form(Map.of("words", "Anderhalve <b>ton</b>.", "source", "begroting 7")) + "&" + otherToken);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "Deze voorwaarde is al beantwoord",
                        "Wat u invulde is niet vastgelegd",
                        "Anderhalve &lt;b&gt;ton&lt;/b&gt;.",
                        "begroting 7",
                        "Een ton per jaar.");
        HttpResponse<String> owned = other.postForm(
                one + "/owner?lang=nl",
                Browser.form(Map.of("owner", "secretary:" + AAMEER, "due", "2099-12-31")) + "&" + otherToken);
        assertThat(owned.statusCode()).isEqualTo(409);
        assertThat(owned.body())
                .contains("Deze voorwaarde is al beantwoord", "secretaris van Aameer", "31 december 2099");
        assertThat(other.get(list).body()).doesNotContain("Anderhalve");
    }

    @Test
    void whatCannotBeCarriedOverYetStaysInTheForm() {
        Browser browser = browser(People.LEADER);
        String one = "/cooperations/" + id + "/conditions/kosten";

        HttpResponse<String> early = browser.submit(
                one, one + "/answers", Map.of("state", "carried_over", "words", "Volgt bij de begroting."));

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body())
                .contains("Een voorwaarde kan pas worden meegenomen", ">Volgt bij de begroting.</textarea>")
                .doesNotContain("Wat u invulde is niet vastgelegd");
    }

    @Test
    void whoIsNotTheOwnerMayReadButNotAnswer() throws Exception {
        ApiClient other = new ApiClient(port, "college-aameer");
        ApiClient stranger = new ApiClient(port, People.READER);
        Map<String, Object> answer = Map.of("words", "Een ton.");

        assertThat(other.post(api() + "/conditions/kosten/answers", answer).statusCode())
                .isEqualTo(403);
        assertThat(stranger.post(api() + "/conditions/kosten/answers", answer).statusCode())
                .isEqualTo(404);
        assertThat(college.post(
                                api() + "/conditions/kosten/answers",
                                Map.of("words", "Later.", "state", "carried_over"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(leader.post(api() + "/conditions/anders/answers", answer).statusCode())
                .isEqualTo(404);
        assertThat(browser("college-aameer")
                        .get("/cooperations/" + id + "/conditions/kosten")
                        .body())
                .doesNotContain("name=\"words\"");
    }

    @Test
    void anAnswerIsKeptWithItsHistoryAndASecondOneIsRefused() throws Exception {
        JsonNode answered = college.read(
                201,
                college.post(
                        api() + "/conditions/kosten/answers", Map.of("words", "Een ton.", "effectiveOn", "2026-10")));

        assertThat(answered.get("state").asString()).isEqualTo("met");
        assertThat(answered.get("answers").get(0).get("recordedBy").asString()).isEqualTo("college-bergveld");
        assertThat(college.post(api() + "/conditions/kosten/answers", Map.of("words", "Twee ton."))
                        .statusCode())
                .isEqualTo(409);
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("words", "Een ton.", "effectiveOn", "2999-01-01"),
                Map.of("words", "Een ton.", "effectiveOn", "31-12-2026"),
                Map.of("words", "Een ton.", "state", "perhaps"),
                Map.of("words", "x".repeat(20_001)))) {
            HttpResponse<String> refused = leader.post(api() + "/conditions/kosten/answers", wrong);
            assertThat(refused.statusCode()).as(refused.body()).isIn(409, 422);
        }
    }

    @Test
    void theLeaderGivesAnotherOwnerOnAPage() throws Exception {
        Browser browser = browser(People.LEADER);
        String one = "/cooperations/" + id + "/conditions/kosten";

        HttpResponse<String> wrong = browser.submit(one, one + "/owner", Map.of("owner", "", "due", "morgen"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#f-owner\"");

        assertThat(browser.submit(one, one + "/owner", Map.of("owner", "secretary:" + AAMEER, "due", "2099-12-31"))
                        .statusCode())
                .isEqualTo(302);
        JsonNode condition = leader.read(api() + "/conditions/kosten");
        assertThat(condition.get("owner").get("body").asString()).isEqualTo("secretary");
        assertThat(condition.get("overdue").asBoolean()).isFalse();
        assertThat(college.post(api() + "/conditions/kosten/owner", Map.of("body", "project_leader"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCollegePromisesOnAPageAndThePromiseStandsInTheLog() throws Exception {
        Browser browser = browser("college-bergveld");
        String form = "/cooperations/" + id + "/promises/new";
        String action = "/cooperations/" + id + "/promises";

        assertThat(browser.submit(form, action, Map.of("municipality", BERGVELD.text(), "text", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.submit(
                                form,
                                action,
                                Map.of("municipality", BERGVELD.text(), "text", "Elk kwartaal bericht aan de raad."))
                        .statusCode())
                .isEqualTo(302);

        assertThat(browser.get("/cooperations/" + id + "/conditions").body())
                .contains("Elk kwartaal bericht aan de raad.", "1 voorwaarde open · 1 toezegging open");
        assertThat(leader.read(api() + "/decision-points?size=200").get("items").findValuesAsString("what"))
                .contains("Toezegging van het college van Bergveld: Elk kwartaal bericht aan de raad.");
        assertThat(new ApiClient(port, "college-aameer")
                        .post(api() + "/promises", Map.of("municipality", BERGVELD.text(), "text", "Niet van mij."))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new ApiClient(port, "griffier-bergveld")
                        .post(api() + "/promises", Map.of("municipality", BERGVELD.text(), "text", "Niet van mij."))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void promisesOfOneInstantAreAllRecordedAndTheSameOneOnlyOnce() throws Exception {
        assertThat(together(8, number -> "Toezegging nummer " + number)).containsOnly(201);
        assertThat(together(4, number -> "Twee keer gedrukt.")).containsExactlyInAnyOrder(201, 409, 409, 409);

        Browser browser = browser(People.LEADER);
        HttpResponse<String> again = browser.submit(
                "/cooperations/" + id + "/promises/new",
                "/cooperations/" + id + "/promises",
                Map.of("municipality", AAMEER.text(), "text", "Twee keer gedrukt."));
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(browser.get("/cooperations/" + id + "/conditions").body())
                .containsOnlyOnce("Twee keer gedrukt.")
                .contains("Er is niets dubbel vastgelegd.");
    }

    /** The answers to so many promises sent in one instant. */
    private List<Integer> together(int many, IntFunction<String> text) throws Exception {
        CyclicBarrier instant = new CyclicBarrier(many);
        List<Future<Integer>> sent = new ArrayList<>();
        ExecutorService senders = Executors.newFixedThreadPool(many);
        try {
            for (int i = 0; i < many; i++) {
                Map<String, String> promise = Map.of("municipality", AAMEER.text(), "text", text.apply(i));
                sent.add(senders.submit(() -> {
                    instant.await();
                    return new ApiClient(port, People.LEADER)
                            .post(api() + "/promises", promise)
                            .statusCode();
                }));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : sent) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            senders.shutdown();
        }
    }

    @Test
    void anOpenMotionIsNotCalledAnswered() {
        CooperationId other = play.start(AAMEER, BERGVELD);
        play.passGate(other, GateKey.G1);
        play.passGate(other, GateKey.G2);
        play.reachDecisions(other);
        play.decide(
                other,
                GateKey.G3,
                AAMEER,
                Body.COUNCIL,
                Vote.stated(DecisionOutcome.ADOPTED, null, null),
                null,
                List.of(new SetCondition(null, "Bericht elk half jaar.", null, null, null, WishKind.MOTION)));

        String page = browser(People.LEADER)
                .get("/cooperations/" + other + "/conditions?lang=nl")
                .body();

        assertThat(page).doesNotContain("Alles is beantwoord", "Beantwoord of vervallen");
        assertThat(page.substring(page.indexOf("id=\"owed\""), page.indexOf("id=\"wishes\"")))
                .contains("Moties en wensen staan hieronder nog open")
                .doesNotContain("Bericht elk half jaar.");
        assertThat(page.substring(page.indexOf("id=\"wishes\"")))
                .contains("Open moties en wensen", "Bericht elk half jaar.", "open", "voor de volgende poort");
    }

    @Test
    void theListNeedsTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
        Browser browser = browser(People.LEADER);
        String list = "/cooperations/" + id + "/conditions";
        browser.get(list);
        int few = StatementCount.during(() -> browser.get(list));
        for (int i = 0; i < 5; i++) {
            leader.post(api() + "/promises", Map.of("municipality", AAMEER.text(), "text", "Toezegging " + i));
        }

        assertThat(StatementCount.during(() -> browser.get(list))).isEqualTo(few);
    }
}
