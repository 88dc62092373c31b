package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.cooperation.TerminateCooperation;
import nl.samenspoor.cooperation.TerminatingCooperations;
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

/** The course of a cooperation as an ordered list, and what the script on the page draws. */
@IntegrationTest
class CourseOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    TerminatingCooperations terminating;

    @Autowired
    HistoryService history;

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

    private static String state(String page, String step) {
        var found = Pattern.compile("data-step=\"" + step + "\" data-state=\"([a-z]+)\"")
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
        assertThat(state(gate, "userTask_prepareDossier")).isEqualTo("done");
        assertThat(state(gate, "userTask_takeNoteOfOutcome")).isEqualTo("ahead");
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
            assertThat(leader.get("/cooperations/" + id + "/course/" + part).statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
        Browser reader = new Browser(port);
        reader.signIn(People.READER, ApiClient.PASSWORD);
        for (String path : List.of("", "/phase1", "/cooperation/drawing")) {
            assertThat(reader.get("/cooperations/" + id + "/course" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
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
}
