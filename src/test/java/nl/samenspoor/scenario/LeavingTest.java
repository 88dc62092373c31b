package nl.samenspoor.scenario;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.OptOut;
import nl.samenspoor.cooperation.OptingOut;
import nl.samenspoor.cooperation.ReassessPartners;
import nl.samenspoor.cooperation.ReassessingPartners;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.TaskFieldState;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.Missing;
import nl.samenspoor.gate.SetCondition;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Role;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What falls away when municipalities leave: their work, task fields too few are left in, conditions they set. */
@IntegrationTest
class LeavingTest {

    private static final String FALLEN = "Het taakveld ICT vervalt: minder dan twee gemeenten doen nog mee.";

    @Autowired
    Play play;

    @Autowired
    Cooperations cooperations;

    @Autowired
    GateView gates;

    @Autowired
    DecisionPoints log;

    @Autowired
    OpeningTaskFields opening;

    @Autowired
    DecidingTaskFields deciding;

    @Autowired
    OptingOut optingOut;

    @Autowired
    WithdrawingPartners withdrawing;

    @Autowired
    ReassessingPartners reassessing;

    @Autowired
    RuntimeService engine;

    @Test
    void aFieldThatRunsAheadFallsWhenItsBusinessCaseHasOneMunicipalityLeft() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        String field = open(id, true);
        assertThat(play.steps(id)).contains("userTask_draftBusinessCase");

        optOut(id, field, BERGVELD);

        assertFallen(id, field, "userTask_draftBusinessCase");
    }

    @Test
    void aFieldFallsWhileTheOthersStillDecide() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        String field = open(id, true);
        play.skip(id, "userTask_draftBusinessCase");

        optOut(id, field, COEVERDAM);
        assertThat(municipalities(id, "userTask_decideOnBusinessCase")).containsExactlyInAnyOrder(AAMEER, BERGVELD);
        optOut(id, field, BERGVELD);

        assertFallen(id, field, "userTask_decideOnBusinessCase");
    }

    @Test
    void anApprovedFieldThatRunsAheadFallsWithItsServiceAgreements() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        String field = approvedAhead(id, AAMEER, BERGVELD);

        optOut(id, field, BERGVELD);

        assertFallen(id, field, "userTask_draftServiceAgreement");
    }

    @Test
    void aFieldFallsWhileItsStartWaitsToBeConfirmed() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        String field = approvedAhead(id, AAMEER, BERGVELD);
        play.skip(id, "userTask_draftServiceAgreement");

        optOut(id, field, AAMEER);

        assertFallen(id, field, "userTask_confirmFieldImplemented");
    }

    @Test
    void aFieldInTheElaborationFallsAndTheCourseGoesOn() {
        CooperationId id = inElaboration(AAMEER, BERGVELD);
        String field = cooperations.taskFields(id).get(0).id();

        optOut(id, field, AAMEER);

        assertFallen(id, field, "userTask_draftBusinessCase");
        assertThat(play.steps(id)).containsExactly("userTask_prepareDossier");
    }

    @Test
    void aFieldInTheImplementationFallsAndTheOthersStay() {
        CooperationId id = inElaboration(AAMEER, BERGVELD);
        String field = cooperations.taskFields(id).get(0).id();
        play.skip(id, "userTask_draftBusinessCase");
        List.of(AAMEER, BERGVELD).forEach(each -> decide(id, field, each));
        play.passGate(id, GateKey.G2);
        play.skip(id, "userTask_draftArrangement");
        assertThat(play.open(id, "userTask_draftServiceAgreement")).hasSize(2);

        optOut(id, field, BERGVELD);

        assertFallen(id, field, "userTask_draftServiceAgreement");
        assertThat(play.steps(id)).containsExactly("userTask_agreeCostKey");
    }

    @Test
    void aPartnerThatLeavesTheWholeLosesItsAgreementInAFieldThatRunsAhead() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        approvedAhead(id, AAMEER, BERGVELD, COEVERDAM);

        withdraw(id, COEVERDAM);

        assertThat(municipalities(id, "userTask_draftServiceAgreement")).containsExactlyInAnyOrder(AAMEER, BERGVELD);
        play.skip(id, "userTask_draftServiceAgreement");
        assertThat(play.steps(id)).contains("userTask_confirmFieldImplemented");
    }

    @Test
    void aFieldFallsWithAPartnerThatLeavesTheWhole() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        String field = open(id, true);
        play.skip(id, "userTask_draftBusinessCase");
        optOut(id, field, COEVERDAM);

        withdraw(id, BERGVELD);

        assertFallen(id, field, "userTask_decideOnBusinessCase");
        assertThat(play.steps(id)).containsExactly("userTask_reassessPartners");
    }

    @Test
    void whatAPartnerThatLeftAskedForHoldsUpNoGate() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        play.decide(
                id,
                GateKey.G1,
                COEVERDAM,
                Body.COUNCIL,
                Vote.acclamation(),
                null,
                List.of(SetCondition.of("Inzicht in de kosten.")));
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        play.note(id, GateKey.G1);
        assertThat(gates.openConditions(id)).isTrue();

        withdraw(id, COEVERDAM);
        reassessing.reassess(LEADER, id, new ReassessPartners(Phase.DECISION, "Met twee.", TODAY, Particulars.NONE));
        play.skipAll(id);

        assertThat(gates.conditions(id)).singleElement().satisfies(condition -> {
            assertThat(condition.state()).isEqualTo(Condition.State.LAPSED);
            assertThat(condition.answeredOn()).isEqualTo(TODAY);
            assertThat(condition.answer()).contains("Coeverdam");
        });
        assertThat(gates.missing(id)).extracting(Missing::code).doesNotContain("gate.missing.condition");
        assertThat(play.steps(id)).doesNotContain("userTask_closeConditions");
        assertThat(play.open(id, "userTask_recordCouncilDecision")).hasSize(2);
        assertThat(said(id))
                .containsOnlyOnce("Een voorwaarde vervalt: Inzicht in de kosten. Reden: De gemeente"
                        + " Coeverdam is uit het samenwerkingsverband gestapt.");
        play.assertLogIsWhole(id);
    }

    private void assertFallen(CooperationId id, String field, String step) {
        assertThat(cooperations.taskFields(id))
                .filteredOn(one -> one.id().equals(field))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(TaskFieldState.STOPPED));
        assertThat(play.steps(id)).doesNotContain(step);
        assertThat(engine.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.text())
                        .processDefinitionKey("taskField")
                        .count())
                .isZero();
        assertThat(said(id)).containsOnlyOnce(FALLEN);
        play.assertLogIsWhole(id);
    }

    private List<String> said(CooperationId id) {
        return log.of(id).stream().map(LoggedPoint::what).toList();
    }

    private CooperationId inElaboration(MunicipalityCode... partners) {
        CooperationId id = play.start(partners);
        play.passGate(id, GateKey.G1);
        open(id, false);
        play.skip(id, "userTask_rankAlternatives");
        play.skip(id, "userTask_setGoalsAndVision");
        play.skip(id, "userTask_draftPlanOfApproach");
        play.skip(id, "userTask_decideOnPlan");
        play.skip(id, "userTask_adviseOnPlan");
        return id;
    }

    private String approvedAhead(CooperationId id, MunicipalityCode... going) {
        String field = open(id, true);
        play.skip(id, "userTask_draftBusinessCase");
        List.of(going).forEach(each -> decide(id, field, each));
        assertThat(municipalities(id, "userTask_draftServiceAgreement")).containsExactlyInAnyOrder(going);
        return field;
    }

    private String open(CooperationId id, boolean ahead) {
        return opening.open(
                LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, ahead, TODAY, Particulars.NONE));
    }

    private void decide(CooperationId id, String field, MunicipalityCode municipality) {
        deciding.decide(
                Play.of(municipality, Role.COLLEGE),
                id,
                new DecideOnTaskField(field, municipality, FieldDecision.GO, null, TODAY, Particulars.NONE));
    }

    private void optOut(CooperationId id, String field, MunicipalityCode leaving) {
        optingOut.optOut(
                Play.of(leaving, Role.COLLEGE),
                id,
                new OptOut(field, leaving, "Veel duurder.", TODAY, Particulars.NONE));
    }

    private void withdraw(CooperationId id, MunicipalityCode leaving) {
        withdrawing.withdraw(
                LEADER, id, new WithdrawPartner(leaving, "Kiest een andere partner.", TODAY, Particulars.NONE));
    }

    private List<MunicipalityCode> municipalities(CooperationId id, String step) {
        return play.open(id, step).stream().map(OpenTask::municipality).toList();
    }
}
