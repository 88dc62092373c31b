package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.cooperation.AfterRejection;
import nl.samenspoor.cooperation.ChooseAfterRejection;
import nl.samenspoor.cooperation.ChoosingAfterRejection;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.DropForm;
import nl.samenspoor.cooperation.DroppingForms;
import nl.samenspoor.cooperation.HoldCooperation;
import nl.samenspoor.cooperation.HoldingCooperations;
import nl.samenspoor.cooperation.MayResume;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.RankAlternatives;
import nl.samenspoor.cooperation.RankedAlternative;
import nl.samenspoor.cooperation.RankingAlternatives;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.TerminateCooperation;
import nl.samenspoor.cooperation.TerminatingCooperations;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.insight.publicpage.PublishCooperation;
import nl.samenspoor.insight.publicpage.PublishingCooperations;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The course of a cooperation as an ordered list, and what the script on the page draws. */
@IntegrationTest
class CourseOverHttpTest {

    @Autowired
    PublishingCooperations publishing;

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    TerminatingCooperations terminating;

    @Autowired
    RankingAlternatives ranking;

    @Autowired
    ChoosingAfterRejection afterRejection;

    @Autowired
    OpeningTaskFields fields;

    @Autowired
    DroppingForms dropping;

    @Autowired
    HoldingCooperations holding;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser leader;

    @BeforeEach
    void signIn() {
        people.register();
        leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
    }

    private String page(String path) {
        HttpResponse<String> answer = leader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("??");
        return answer.body();
    }

    private static String line(String page, String step) {
        int from = page.indexOf("data-step=\"" + step + "\"");
        assertThat(from).as(step).isPositive();
        return page.substring(from, page.indexOf("</li>", from));
    }

    private static String atGate(String page, int number) {
        int from = page.indexOf("<span>Poort " + number + ": </span>");
        assertThat(from).as("gate %s on the rail", number).isPositive();
        return page.substring(from, page.indexOf("</p>", from)).replaceAll("<[^>]*>", "");
    }

    private static String text(String page, String from, String until) {
        int start = page.indexOf(from);
        assertThat(start).as(from).isPositive();
        return page.substring(start, page.indexOf(until, start))
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ");
    }

    private void happened(CooperationId id, String step, String municipality, String due, String on) {
        assertThat(jdbc.sql("update task set due = ?, closed_effective = ?, ground = null, state = 'done'"
                                + " where cooperation = ? and step = ? and coalesce(municipality, '-') = ?"
                                + " and state <> 'open'")
                        .params(due == null ? null : LocalDate.parse(due), on, id.text(), step, municipality)
                        .update())
                .as(step)
                .isPositive();
    }

    private void choose(CooperationId id, AfterRejection choice) {
        afterRejection.choose(
                Play.LEADER,
                id,
                new ChooseAfterRejection(choice, "Zo besloten.", Play.TODAY, Particulars.NONE)
                        .withReviewOn(choice == AfterRejection.FALL_BACK ? Play.REVIEW : null));
    }

    private void rank(CooperationId id) {
        ranking.rank(
                Play.LEADER,
                id,
                new RankAlternatives(
                        List.of(
                                new RankedAlternative(CooperationForm.MUNICIPAL_MERGER, null, 1, null, null),
                                new RankedAlternative(CooperationForm.ADMINISTRATIVE_MERGER, null, 2, null, null)),
                        Play.REVIEW,
                        Play.TODAY,
                        Particulars.NONE));
    }

    private static String state(String page, String step) {
        var found = Pattern.compile("data-step=\"" + step + "\" data-state=\"([a-z-]+)\"")
                .matcher(page);
        assertThat(found.find()).as(step).isTrue();
        return found.group(1);
    }

    @Test
    void theListSaysWhichPhaseRunsWhichGateWasPassedAndWhatLiesAhead() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String begun = page("/cooperations/" + id + "/course");
        assertThat(state(begun, "callActivity_phase1")).isEqualTo("now");
        assertThat(state(begun, "callActivity_gate1")).isEqualTo("ahead");

        play.passGate(id, GateKey.G1);

        String passed = page("/cooperations/" + id + "/course");
        assertThat(state(passed, "callActivity_phase1")).isEqualTo("done");
        assertThat(state(passed, "callActivity_gate1")).isEqualTo("done");
        assertThat(state(passed, "callActivity_phase2")).isEqualTo("now");
        assertThat(state(passed, "callActivity_gate5")).isEqualTo("ahead");
        assertThat(passed).contains("uitwerken, 1 oktober 2026", "aria-current=\"step\"");
    }

    @Test
    void theListIsInTheOrderOfTheCourse() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);

        assertThat(listed("/cooperations/" + id + "/course"))
                .filteredOn(step -> step.startsWith("callActivity_phase") || step.startsWith("callActivity_gate"))
                .containsExactly(IntStream.rangeClosed(1, 5)
                        .boxed()
                        .flatMap(number -> Stream.of("callActivity_phase" + number, "callActivity_gate" + number))
                        .toArray(String[]::new));
        assertThat(listed("/cooperations/" + id + "/course/gate1"))
                .containsSubsequence(
                        "userTask_prepareDossier",
                        "userTask_proposeToCouncil",
                        "userTask_recordCouncilDecision",
                        "userTask_takeNoteOfOutcome",
                        "endEvent_gate");
    }

    private List<String> listed(String path) {
        return Pattern.compile("data-step=\"([^\"]+)\"")
                .matcher(page(path))
                .results()
                .map(step -> step.group(1))
                .toList();
    }

    @Test
    void everyTaskThatWaitsIsMarkedInThePartOfTheCourseItBelongsTo() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String phase = page("/cooperations/" + id + "/course/phase1");
        assertThat(play.steps(id)).isNotEmpty().allSatisfy(step -> assertThat(state(phase, step))
                .isEqualTo("now"));

        play.reachDecisions(id);

        String gate = page("/cooperations/" + id + "/course/gate1");
        assertThat(play.steps(id)).isNotEmpty().allSatisfy(step -> assertThat(state(gate, step))
                .isEqualTo("now"));
        assertThat(gate).contains("data-count=\"2\"", "wacht op: ", "Aameer", "Bergveld");
        assertThat(line(gate, "userTask_recordCollegeDecision")).doesNotContain(" keer");
        assertThat(state(gate, "userTask_prepareDossier")).isEqualTo("skipped");
        assertThat(state(gate, "userTask_takeNoteOfOutcome")).isEqualTo("ahead");
    }

    private JsonNode step(CooperationId id, String part, String step) throws Exception {
        JsonNode course = new ApiClient(port, People.LEADER).read("/api/v1/cooperations/" + id + "/course" + part);
        for (JsonNode one : course.get("steps")) {
            if (one.get("id").asString().equals(step)) {
                return one;
            }
        }
        throw new AssertionError(step + " is not in " + course);
    }

    @Test
    void otherSystemsReadWhereEachStepStandsSinceWhenAndWhomItWaitsFor() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        JsonNode begun = step(id, "", "callActivity_phase1");
        assertThat(begun.get("state").asString()).isEqualTo("current");
        assertThat(begun.get("tokens").asInt()).isEqualTo(1);
        assertThat(begun.get("part").asString()).isEqualTo("phase1");
        assertThat(begun.get("since").get("value").asString()).isNotEmpty();
        assertThat(begun.get("until").asString()).isEqualTo("none");
        JsonNode ahead = step(id, "", "callActivity_gate5");
        assertThat(ahead.get("state").asString()).isEqualTo("ahead");
        assertThat(ahead.get("since").asString()).isEqualTo("none");
        assertThat(ahead.get("tokens").asInt()).isZero();

        play.reachDecisions(id);

        JsonNode deciding = step(id, "/gate1", "userTask_recordCollegeDecision");
        assertThat(deciding.get("state").asString()).isEqualTo("current");
        assertThat(deciding.get("tokens").asInt()).isEqualTo(2);
        assertThat(deciding.get("dates").asString()).isEqualTo("recorded");
        assertThat(deciding.get("waitsFor"))
                .extracting(one -> one.get("body").asString() + " "
                        + one.get("municipality").get("municipality").asString())
                .containsExactlyInAnyOrder("college " + Play.AAMEER, "college " + Play.BERGVELD);
        assertThat(step(id, "/gate1", "userTask_prepareDossier").get("state").asString())
                .isEqualTo("skipped");
        assertThat(step(id, "/gate1", "userTask_takeNoteOfOutcome").get("state").asString())
                .isEqualTo("ahead");
    }

    @Test
    void aPhaseThatWasNotReachedCanBeLookedIntoAndDownToATaskField() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);

        assertThat(page("/cooperations/" + id + "/course/phase2"))
                .contains("/cooperations/" + id + "/course/phase2-taskField\"")
                .doesNotContain("data-state=\"now\"", "data-state=\"done\"");
        assertThat(page("/cooperations/" + id + "/course/phase2-taskField"))
                .contains("/cooperations/" + id + "/course/phase2\"", "Taakveld uitwerken", "Businesscase opstellen");
    }

    @Test
    void whatDoesNotExistOrMayNotBeSeenIsNotFound() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        for (String part : List.of("phase6", "phase1-phase2", "gate0", "a-b-c", "userTask_scoreMotives")) {
            for (String base : List.of("/cooperations/", "/api/v1/cooperations/")) {
                assertThat(leader.get(base + id + "/course/" + part).statusCode())
                        .as(part)
                        .isEqualTo(404);
            }
        }
        Browser reader = new Browser(port);
        reader.signIn(People.READER, ApiClient.PASSWORD);
        for (String path : List.of("", "/phase1", "/cooperation/drawing")) {
            assertThat(reader.get("/cooperations/" + id + "/course" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(reader.get("/api/v1/cooperations/" + id + "/course").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDrawingHasTheTextsOfTheReaderAndNothingOfTheEngine() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String drawing = "/cooperations/" + id + "/course/gate1/drawing";

        assertThat(page(drawing + "?lang=en"))
                .contains("name=\"Prepare the dossier\"", "BPMNShape")
                .doesNotContain("camunda:", "${", "documentation");
        assertThat(page(drawing + "?lang=nl")).contains("name=\"Dossier voorbereiden\"");
        assertThat(page("/cooperations/" + id + "/course?lang=en")).contains("Phase 1", "not reached yet");
        page("/cooperations/" + id + "?lang=nl");
    }

    @Test
    void whatACooperationWasDoingWhenItEndedIsBrokenOff() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        terminating.terminate(Play.LEADER, id, new TerminateCooperation("Geen steun.", Play.TODAY, Particulars.NONE));

        String page = page("/cooperations/" + id + "/course");

        assertThat(state(page, "callActivity_phase1")).isEqualTo("stopped");
        assertThat(page).contains("Er wacht hier nu niets").doesNotContain("data-state=\"now\"");
    }

    @Test
    void aCooperationWithoutAProcessIsDrawnFromTheRecordAndSaysSo() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        terminating.terminate(Play.LEADER, id, new TerminateCooperation("Geen steun.", Play.TODAY, Particulars.NONE));
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.text())
                .list()
                .forEach(one -> history.deleteHistoricProcessInstanceIfExists(one.getId()));

        String page = page("/cooperations/" + id + "/course");

        assertThat(page).contains("geen lopend proces bekend");
        assertThat(state(page, "callActivity_phase1")).isEqualTo("done");
        assertThat(state(page, "callActivity_gate1")).isEqualTo("done");
        assertThat(state(page, "callActivity_phase2")).isEqualTo("stopped");
        assertThat(state(page, "callActivity_phase3")).isEqualTo("ahead");
    }

    @Test
    void durationsStandBesidePlanAndTerm() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);

        String page = page("/cooperations/" + id + "/course");

        assertThat(page).contains("duurde ", "data-measure=\"duurde ");
        play.reachDecisions(id);
        assertThat(page("/cooperations/" + id + "/course/gate2")).contains("uiterlijk ");
    }

    @Test
    void itTakesTheSameNumberOfStatementsHoweverOftenTheCourseWasRun() throws Exception {
        CooperationId few = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(few);
        CooperationId many = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        play.passGate(many, GateKey.G1);
        play.reachDecisions(many);
        page("/cooperations/" + few + "/course/gate1");
        page("/cooperations/" + many + "/course/gate2");

        assertThat(StatementCount.during(() -> page("/cooperations/" + many + "/course/gate2")))
                .isEqualTo(StatementCount.during(() -> page("/cooperations/" + few + "/course/gate1")));
        assertThat(StatementCount.during(() -> page("/cooperations/" + many + "/course")))
                .isEqualTo(StatementCount.during(() -> page("/cooperations/" + few + "/course")));
    }

    @Test
    void afterFallingBackTheGateThatPassedTheDroppedFormIsAheadAgainOnCourseAndRail() {
        CooperationId id = play.startNamed("Terugvalverband", Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        rank(id);
        play.passGate(id, GateKey.G2);
        assertThat(atGate(page("/cooperations/" + id), 2)).contains("akkoord");
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G3, DecisionOutcome.REJECTED, null);
        play.note(id, GateKey.G3);

        assertThat(page("/cooperations/" + id)).doesNotContain("een eerdere ronde");

        choose(id, AfterRejection.FALL_BACK);

        String course = page("/cooperations/" + id + "/course");
        assertThat(state(course, "callActivity_phase2")).isEqualTo("now");
        assertThat(state(course, "callActivity_gate2")).isEqualTo("earlier");
        assertThat(state(course, "callActivity_gate3")).isEqualTo("earlier");
        assertThat(state(course, "callActivity_phase4")).isEqualTo("ahead");
        assertThat(line(course, "callActivity_gate2"))
                .contains("eerder doorlopen", "vastgesteld, 1 oktober 2026")
                .doesNotContain("keer", "nog niet bereikt");
        assertThat(line(course, "callActivity_phase3"))
                .contains("data-state=\"earlier\"", "eerder doorlopen")
                .doesNotContain("nog niet bereikt");
        assertThat(line(course, "callActivity_phase2"))
                .as("both times together")
                .containsPattern("loopt samen [^<]+")
                .containsOnlyOnce("2 keer");
        assertThat(line(course, "callActivity_phase1")).doesNotContain("keer");
        String whole = page("/cooperations/" + id);
        assertThat(atGate(whole, 1)).contains("uitwerken");
        assertThat(atGate(whole, 2))
                .contains("eerder doorlopen: vorm vastgesteld, 1 oktober 2026")
                .doesNotContain("nog niet bereikt");
        assertThat(atGate(whole, 3)).contains("eerder doorlopen: ").doesNotContain("nog niet bereikt");
        assertThat(atGate(whole, 4)).contains("nog niet bereikt");
        assertThat(page("/cooperations/" + id + "?lang=en")).contains("passed in an earlier round: ");
        assertThat(page("/?lang=nl&view=rails&q=terugvalverband"))
                .as("said by the words below the sign alone")
                .contains("class=\"caption\">eerder doorlopen<")
                .doesNotContain("aria-label=\"eerder doorlopen\"");
        assertThat(text(whole, "class=\"lead\"", "</p>"))
                .contains("Vorm 3, ambtelijke fusie, wordt nu uitgewerkt; daarover is nog niet besloten.");
        assertThat(text(whole, "id=\"forms\"", "</section>"))
                .contains(
                        "1. gemeentelijke herindeling (vorm 4)",
                        "2. ambtelijke fusie (vorm 3)",
                        "De vorm die nu wordt uitgewerkt, is poging 2.",
                        "wordt opnieuw bekeken op: 31 januari 2099",
                        "wordt uitgewerkt")
                .doesNotContain("gekozen");
        String workedOut = "Vorm 3, ambtelijke fusie, wordt nu uitgewerkt; daarover is nog niet besloten.";
        publishing.publish(
                Play.LEADER,
                id,
                new PublishCooperation(publishing.setting(Play.LEADER, id).number(), true, List.of()));
        assertThat(text(page("/public/cooperations/" + id), "id=\"about\"", "</dl>"))
                .contains(workedOut);
        assertThat(page("/compare?table=form&cooperation=" + id)).contains(workedOut);
        assertThat(page("/compare?table=form&on=2026-10-02&cooperation=" + id))
                .as("what was worked out then nobody kept")
                .doesNotContain(workedOut);
        assertThat(text(page("/cooperations/" + id + "/legal-form"), "id=\"present\"", "</dl>"))
                .contains("nog niet gekozen", "Nu in uitwerking", "3. Ambtelijke fusie; daarover is nog niet besloten");
        assertThat(text(whole, "id=\"partners\"", "</thead>")).contains("Poort 3keer 1, een eerdere ronde");
        assertThat(text(whole, "id=\"gates\"", "</table>")).contains("Poort 2keer 1, een eerdere ronde");
        publishing.publish(Play.LEADER, id, new PublishCooperation(0, true, List.of()));
        assertThat(text(page("/public/cooperations/" + id), "id=\"gates\"", "</table>"))
                .contains("Poort 2keer 1, een eerdere ronde");

        play.reachDecisions(id);
        assertThat(atGate(page("/cooperations/" + id), 2)).contains("nog geen besluit");
        play.passGate(id, GateKey.G2);
        assertThat(line(page("/cooperations/" + id + "/course"), "callActivity_phase2"))
                .containsPattern("duurde samen [^<]+")
                .containsOnlyOnce("2 keer");
        assertThat(line(page("/cooperations/" + id + "/course?lang=en"), "callActivity_phase2"))
                .containsPattern("took [^<]+ together")
                .containsOnlyOnce("2 times");
        page("/cooperations/" + id + "?lang=nl");
    }

    @Test
    void aRejectedGateHasNoTickAndIsAheadAgainOnceTheProposalIsWorkedOver() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        play.reachDecisions(id);
        String waiting = page("/cooperations/" + id + "/course");
        assertThat(state(waiting, "callActivity_phase2")).isEqualTo("at-gate");
        assertThat(line(waiting, "callActivity_phase2"))
                .contains("uitgewerkt, wacht op de poort")
                .doesNotContain("klaar");
        play.decideAll(id, GateKey.G2, DecisionOutcome.REJECTED, null);
        play.note(id, GateKey.G2);

        String rejected = page("/cooperations/" + id + "/course");
        assertThat(state(rejected, "callActivity_gate2")).isEqualTo("rejected");
        assertThat(line(rejected, "callActivity_gate2"))
                .contains("afgewezen, 1 oktober 2026", "#cross")
                .doesNotContain("#check");
        assertThat(state(rejected, "callActivity_phase2")).isEqualTo("worked-out");

        choose(id, AfterRejection.REWORK);

        assertThat(state(page("/cooperations/" + id + "/course"), "callActivity_gate2"))
                .isEqualTo("earlier");
        assertThat(atGate(page("/cooperations/" + id), 2))
                .contains("eerder doorlopen: vorm afgewezen, 1 oktober 2026")
                .doesNotContain("nog niet bereikt");
    }

    @Test
    void aGateBehindWithoutAnOutcomeOnRecordIsNotSaidToBeAgreedTo() {
        CooperationId id = play.startNamed("Verweg zonder uitkomst", Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        jdbc.sql("update gate set status = 'abandoned', verdict = null, outcome = null where cooperation = ?")
                .param(id.text())
                .update();

        assertThat(state(page("/cooperations/" + id + "/course"), "callActivity_gate1"))
                .isEqualTo("passed");
        assertThat(atGate(page("/cooperations/" + id), 1))
                .contains("gepasseerd, uitkomst niet vastgelegd")
                .doesNotContain("akkoord");
        assertThat(page("/?view=rails&q=verweg")).contains("Poort: gepasseerd, uitkomst niet vastgelegd");
    }

    @Test
    void eachMunicipalityIsLateByItsOwnLastDayOnly() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        happened(id, "userTask_recordCollegeDecision", Play.AAMEER.text(), "2026-03-01", "2026-02-20");
        happened(id, "userTask_recordCollegeDecision", Play.BERGVELD.text(), "2026-05-01", "2026-04-20");

        assertThat(line(page("/cooperations/" + id + "/course/gate1"), "userTask_recordCollegeDecision"))
                .contains("data-late=\"false\"", "20 april 2026", "uiterlijk 1 mei 2026")
                .doesNotContain("te laat", " keer");

        happened(id, "userTask_recordCollegeDecision", Play.AAMEER.text(), "2026-03-01", "2026-03-02");
        assertThat(line(page("/cooperations/" + id + "/course/gate1"), "userTask_recordCollegeDecision"))
                .contains("data-late=\"true\"", "te laat: uiterlijk 1 maart 2026", "20 april 2026");
    }

    @Test
    void whatWasDoneInAnEarlierRunSaysNothingOfTheStepNow() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        play.reachDecisions(id);
        play.decide(id, GateKey.G1, Play.COEVERDAM, Body.COLLEGE, DecisionOutcome.REJECTED, null);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        happened(id, "userTask_scanPartners", "-", "2026-03-01", "2026-03-20");
        assertThat(line(page("/cooperations/" + id + "/course/phase1"), "userTask_scanPartners"))
                .contains("te laat: uiterlijk 1 maart 2026");
        play.note(id, GateKey.G1);
        play.skip(id, "userTask_scanPartners");

        String again = line(page("/cooperations/" + id + "/course/phase1"), "userTask_scanPartners");

        assertThat(again).contains("data-state=\"skipped\"").doesNotContain("te laat", "20 maart 2026");
    }

    @Test
    void workThatWasSetAsideIsSkippedAndNotDone() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.skip(id, "userTask_scanPartners");

        assertThat(line(page("/cooperations/" + id + "/course/phase1"), "userTask_scanPartners"))
                .contains("data-state=\"skipped\"", "overgeslagen", "niet vastgelegd")
                .doesNotContain("klaar", "1 oktober 2026");
    }

    @Test
    void workThatWasRecordedOnAnotherPageHasTheDayItHappened() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        rank(id);

        String page = page("/cooperations/" + id + "/course/phase2");

        assertThat(line(page, "userTask_rankAlternatives"))
                .contains("klaar", "1 oktober 2026")
                .doesNotContain("vastgelegd op");
        assertThat(page).contains("Bij een stap zonder eigen datum staat de dag waarop zij is vastgelegd.");
        assertThat(line(page("/cooperations/" + id + "/course/gate1"), "userTask_recordCollegeDecision"))
                .contains("klaar", "1 oktober 2026")
                .doesNotContain("vastgelegd op");
    }

    @Test
    void whatARunWentPastIsSaidNotToBeCalledFor() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        rank(id);
        play.passGate(id, GateKey.G1);

        String begun = page("/cooperations/" + id + "/course/phase2");
        assertThat(state(begun, "userTask_rankAlternatives"))
                .as("ranked before the phase began")
                .isEqualTo("bypassed");
        assertThat(line(begun, "userTask_rankAlternatives"))
                .contains("niet aan de orde")
                .doesNotContain("nog niet bereikt");
        assertThat(state(begun, "callActivity_taskField")).isEqualTo("ahead");
        String gate = page("/cooperations/" + id + "/course/gate1");
        assertThat(state(gate, "userTask_closeConditions")).isEqualTo("bypassed");

        play.reachDecisions(id);

        String passed = page("/cooperations/" + id + "/course/phase2");
        assertThat(state(passed, "callActivity_taskField")).isEqualTo("bypassed");
        assertThat(passed).doesNotContain("data-state=\"ahead\"", "/task-fields\"");
        String field = page("/cooperations/" + id + "/course/phase2-taskField");
        assertThat(field).doesNotContain("data-state=\"ahead\"");
        assertThat(state(page("/cooperations/" + id + "/course/gate2"), "userTask_recordCollegeDecision"))
                .isEqualTo("bypassed");
        assertThat(state(page("/cooperations/" + id + "/course/gate2"), "userTask_takeNoteOfOutcome"))
                .isEqualTo("ahead");
    }

    @Test
    void aPhasePastWhichATaskFieldGoesItsOwnWayLeadsToTheTaskFields() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        fields.open(
                Play.LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, Play.TODAY, Particulars.NONE));
        assertThat(state(page("/cooperations/" + id + "/course/phase2"), "callActivity_taskField"))
                .isEqualTo("ahead");
        assertThat(line(page("/cooperations/" + id + "/course"), "callActivity_taskFieldAhead"))
                .contains("data-state=\"now\"", "sinds 1 oktober 2026")
                .doesNotContain("vastleggen");
        play.reachDecisions(id);

        assertThat(line(page("/cooperations/" + id + "/course/phase2"), "callActivity_taskField"))
                .contains("data-state=\"own-track\"", "eigen weg", "/cooperations/" + id + "/task-fields\"")
                .doesNotContain("nog niet bereikt");
        JsonNode read = step(id, "/phase2", "callActivity_taskField");
        assertThat(read.get("state").asString()).isEqualTo("own-track");
        assertThat(read.get("since").asString()).isEqualTo("none");
    }

    @Test
    void aGateAndAPhaseThatLieAheadAgainSayNothingOfWhatWasDoneThereBefore() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G3, DecisionOutcome.REJECTED, null);
        play.note(id, GateKey.G3);
        assertThat(page("/cooperations/" + id + "/course/gate2")).contains("data-state=\"done\"");
        rank(id);
        choose(id, AfterRejection.FALL_BACK);

        for (String part : List.of("phase3", "gate2", "gate3")) {
            assertThat(page("/cooperations/" + id + "/course/" + part))
                    .as(part)
                    .contains("data-state=\"ahead\"")
                    .doesNotContain("data-state=\"done\"", "data-state=\"skipped\"", "data-state=\"bypassed\"");
        }
        assertThat(page("/cooperations/" + id + "/course/phase2")).contains("data-state=\"now\"");
    }

    @Test
    void whenAFormIsDroppedTheStepsOfItsPhaseBeginAnew() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        rank(id);
        play.skip(id, "userTask_setGoalsAndVision");
        play.skip(id, "userTask_draftPlanOfApproach");
        play.skip(id, "userTask_adviseOnPlan");
        assertThat(state(page("/cooperations/" + id + "/course/phase2"), "userTask_draftPlanOfApproach"))
                .isEqualTo("skipped");

        dropping.drop(Play.LEADER, id, new DropForm("Geen steun.", Play.REVIEW, Play.TODAY, Particulars.NONE));

        String anew = page("/cooperations/" + id + "/course/phase2");
        assertThat(state(anew, "userTask_rankAlternatives")).isEqualTo("bypassed");
        assertThat(line(anew, "userTask_setGoalsAndVision"))
                .contains("data-state=\"now\"")
                .doesNotContain(" keer");
        for (String step : List.of("userTask_draftPlanOfApproach", "userTask_adviseOnPlan", "userTask_decideOnPlan")) {
            assertThat(state(anew, step)).as(step).isEqualTo("ahead");
        }
    }

    @Test
    void onHoldEveryDrawingSaysSoAsTheRailDoes() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        holding.hold(
                Play.LEADER,
                id,
                new HoldCooperation(
                        "Eigen studie.",
                        Play.TODAY,
                        Play.day("2027-02-01"),
                        MayResume.PROJECT_LEADER,
                        Particulars.NONE));

        String whole = page("/cooperations/" + id + "/course");
        assertThat(line(whole, "callActivity_phase1"))
                .contains("data-state=\"held\"", "aangehouden", "aria-current=\"step\"");
        assertThat(state(whole, "receiveTask_waitForResumption")).isEqualTo("now");
        String phase = page("/cooperations/" + id + "/course/phase1");
        assertThat(play.steps(id)).contains("userTask_scanPartners");
        assertThat(state(phase, "userTask_scanPartners")).isEqualTo("held");
        assertThat(phase).contains("Nu bij: ").doesNotContain("data-state=\"now\"");
    }

    @Test
    void aPhaseBehindThatWasNotGoneThroughHereSaysSo() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.text())
                .processDefinitionKey("phase1Orientation")
                .list()
                .forEach(one -> history.deleteHistoricProcessInstanceIfExists(one.getId()));

        assertThat(line(page("/cooperations/" + id + "/course/phase1"), "userTask_scanPartners"))
                .contains("data-state=\"elsewhere\"", "niet in dit systeem doorlopen")
                .doesNotContain("nog niet bereikt");
        assertThat(state(page("/cooperations/" + id + "/course/phase3"), "userTask_draftArrangement"))
                .isEqualTo("ahead");
    }

    @Test
    void whatEndedAtAGateStandsStillOnCourseAndRail() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G1, DecisionOutcome.REJECTED, null);
        play.note(id, GateKey.G1);

        String course = page("/cooperations/" + id + "/course");
        assertThat(state(course, "callActivity_phase1")).isEqualTo("done");
        assertThat(state(course, "callActivity_gate1")).isEqualTo("rejected");
        assertThat(course).doesNotContain("data-state=\"now\"", "wacht op de poort");
        assertThat(page("/cooperations/" + id + "/course/phase1")).doesNotContain("data-state=\"ahead\"");
    }

    @Test
    void aStepHasTheSameDayOnBothPages() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G2, DecisionOutcome.REJECTED, null);
        play.note(id, GateKey.G2);
        choose(id, AfterRejection.REWORK);
        happened(id, "userTask_chooseAfterRejection", "-", null, "2013-01-02");

        for (String path : List.of("/cooperations/" + id, "/cooperations/" + id + "/course")) {
            assertThat(line(page(path), "userTask_chooseAfterRejection"))
                    .as(path)
                    .contains("2 januari 2013")
                    .doesNotContain("vastgelegd op");
        }
    }
}
