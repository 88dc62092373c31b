package nl.samenspoor.scenario;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.CourseView;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.OptOut;
import nl.samenspoor.cooperation.OptingOut;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.TaskFieldState;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Colleges that decide on a task field without being asked: what was asked ends, and who goes on late gets what others got. */
abstract class LateFieldDecisionScenarios {

    private static final String DRAFT_CASE = "userTask_draftBusinessCase";
    private static final String DECIDE = "userTask_decideOnBusinessCase";
    private static final String DRAFT_AGREEMENT = "userTask_draftServiceAgreement";

    @Autowired
    Play play;

    @Autowired
    OpeningTaskFields opening;

    @Autowired
    DecidingTaskFields deciding;

    @Autowired
    OptingOut optingOut;

    @Autowired
    WithdrawingPartners withdrawing;

    @Autowired
    Cooperations cooperations;

    @Autowired
    CourseView course;

    @Autowired
    RuntimeService engine;

    @Test
    void theLastDecisionEndsWhatStillAskedForTheBusinessCase() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        String going = open(id, "ICT", true);
        String stopping = open(id, "Sport", true);
        decide(id, going, AAMEER, FieldDecision.GO);
        decide(id, stopping, AAMEER, FieldDecision.STOP);
        assertThat(play.open(id, DRAFT_CASE)).hasSize(2);

        decide(id, going, BERGVELD, FieldDecision.GO);
        decide(id, stopping, BERGVELD, FieldDecision.GO);

        assertThat(play.steps(id)).doesNotContain(DRAFT_CASE, DECIDE);
        assertThat(agreementsOf(id, going)).containsExactlyInAnyOrder(AAMEER, BERGVELD);
        assertThat(agreementsOf(id, stopping)).isEmpty();
        assertThat(tracks(id)).isEqualTo(1);
        play.assertLogIsWhole(id);
    }

    @Test
    void soDoesALeaverWhoWasTheLastToDecide() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        String left = open(id, "ICT", true);
        String lost = open(id, "Sport", true);
        for (String field : List.of(left, lost)) {
            decide(id, field, AAMEER, FieldDecision.GO);
            decide(id, field, BERGVELD, FieldDecision.GO);
        }
        optingOut.optOut(
                Play.of(COEVERDAM, Role.COLLEGE),
                id,
                new OptOut(left, COEVERDAM, "Veel duurder.", TODAY, Particulars.NONE));
        assertThat(play.open(id, DRAFT_CASE)).extracting(OpenTask::taskField).containsExactly(lost);
        assertThat(agreementsOf(id, left)).containsExactlyInAnyOrder(AAMEER, BERGVELD);

        withdrawing.withdraw(LEADER, id, new WithdrawPartner(COEVERDAM, "Kiest anders.", TODAY, Particulars.NONE));
        assertThat(play.steps(id)).doesNotContain(DRAFT_CASE, DECIDE);
        assertThat(agreementsOf(id, lost)).containsExactlyInAnyOrder(AAMEER, BERGVELD);
    }

    @Test
    void onATrackOfItsOwnWhoGoesOnLateGetsItsAgreementWhetherTheOthersStillWorkOnTheirsOrTheFieldWorks() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        String field = open(id, "ICT", true);
        play.skip(id, DRAFT_CASE);
        decide(id, field, AAMEER, FieldDecision.GO);
        decide(id, field, BERGVELD, FieldDecision.GO);
        decide(id, field, COEVERDAM, FieldDecision.STOP);
        assertThat(agreementsOf(id, field)).containsExactlyInAnyOrder(AAMEER, BERGVELD);

        decide(id, field, COEVERDAM, FieldDecision.GO);
        assertThat(agreementsOf(id, field)).containsExactlyInAnyOrder(AAMEER, BERGVELD, COEVERDAM);
        assertThat(course.fieldPartners(field)).containsExactlyInAnyOrder(AAMEER, BERGVELD, COEVERDAM);
        optingOut.optOut(
                Play.of(COEVERDAM, Role.COLLEGE),
                id,
                new OptOut(field, COEVERDAM, "Toch niet.", TODAY, Particulars.NONE));
        assertThat(agreementsOf(id, field)).containsExactlyInAnyOrder(AAMEER, BERGVELD);

        String sport = open(id, "Sport", true);
        play.skip(id, DRAFT_CASE);
        decide(id, sport, AAMEER, FieldDecision.GO);
        decide(id, sport, BERGVELD, FieldDecision.GO);
        decide(id, sport, COEVERDAM, FieldDecision.STOP);
        play.skip(id, DRAFT_AGREEMENT);
        play.skip(id, "userTask_confirmFieldImplemented");
        decide(id, sport, COEVERDAM, FieldDecision.GO);
        assertThat(agreementsOf(id, sport)).containsExactly(COEVERDAM);
        play.assertLogIsWhole(id);
    }

    @Test
    void withTheWholeItGetsItInPhase3WithTheOthersAndBesideTheCourseOnceTheyHaveTheirs() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        play.passGate(id, GateKey.G1);
        String field = open(id, "Belastingen", false);
        String sport = open(id, "Sport", false);
        for (String step : List.of("rankAlternatives", "setGoalsAndVision", "draftPlanOfApproach", "adviseOnPlan")) {
            play.skip(id, "userTask_" + step);
        }
        play.skip(id, "userTask_decideOnPlan");
        for (String one : List.of(field, sport)) {
            decide(id, one, AAMEER, FieldDecision.GO);
            decide(id, one, BERGVELD, FieldDecision.GO);
            decide(id, one, COEVERDAM, FieldDecision.STOP);
        }
        assertThat(play.steps(id)).as("both are decided").containsExactly("userTask_prepareDossier");
        play.passGate(id, GateKey.G2);
        decide(id, field, COEVERDAM, FieldDecision.GO);
        assertThat(agreementsOf(id, field)).as("not taken up yet").isEmpty();

        play.skip(id, "userTask_draftArrangement");
        assertThat(agreementsOf(id, field)).containsExactlyInAnyOrder(AAMEER, BERGVELD, COEVERDAM);
        assertThat(agreementsOf(id, sport)).containsExactlyInAnyOrder(AAMEER, BERGVELD);
        play.skip(id, DRAFT_AGREEMENT);
        decide(id, sport, COEVERDAM, FieldDecision.GO);
        assertThat(agreementsOf(id, sport)).containsExactly(COEVERDAM);
        assertThat(agreementsOf(id, field)).isEmpty();
        assertThat(cooperations.taskFields(id)).allMatch(one -> one.state() == TaskFieldState.APPROVED);
        play.assertLogIsWhole(id);
    }

    private long tracks(CooperationId id) {
        return engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.text())
                .processDefinitionKey("taskField")
                .count();
    }

    private List<MunicipalityCode> agreementsOf(CooperationId id, String field) {
        return play.open(id, DRAFT_AGREEMENT).stream()
                .filter(task -> field.equals(task.taskField()))
                .map(OpenTask::municipality)
                .toList();
    }

    private String open(CooperationId id, String name, boolean ahead) {
        return opening.open(LEADER, id, new OpenTaskField(name, TaskFieldKind.PIOFACH, ahead, TODAY, Particulars.NONE));
    }

    private void decide(CooperationId id, String field, MunicipalityCode municipality, FieldDecision decision) {
        deciding.decide(
                Play.of(municipality, Role.COLLEGE),
                id,
                new DecideOnTaskField(field, municipality, decision, null, TODAY, Particulars.NONE));
    }
}
