package nl.samenspoor.scenario;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.AdoptingPlans;
import nl.samenspoor.cooperation.Circumstance;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.DecideOnPlan;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.DropForm;
import nl.samenspoor.cooperation.DroppingForms;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.FollowUp;
import nl.samenspoor.cooperation.HoldCooperation;
import nl.samenspoor.cooperation.HoldVerdict;
import nl.samenspoor.cooperation.HoldingCooperations;
import nl.samenspoor.cooperation.JoinPartner;
import nl.samenspoor.cooperation.JoiningPartners;
import nl.samenspoor.cooperation.MayResume;
import nl.samenspoor.cooperation.ObservingUntil;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.OptOut;
import nl.samenspoor.cooperation.OptingOut;
import nl.samenspoor.cooperation.PlanDecision;
import nl.samenspoor.cooperation.RankAlternatives;
import nl.samenspoor.cooperation.RankedAlternative;
import nl.samenspoor.cooperation.RankingAlternatives;
import nl.samenspoor.cooperation.ReassessPartners;
import nl.samenspoor.cooperation.ReassessingPartners;
import nl.samenspoor.cooperation.ReportCircumstance;
import nl.samenspoor.cooperation.ReportingCircumstances;
import nl.samenspoor.cooperation.RequestEvaluation;
import nl.samenspoor.cooperation.RequestExtension;
import nl.samenspoor.cooperation.RequestingEvaluations;
import nl.samenspoor.cooperation.RequestingExtensions;
import nl.samenspoor.cooperation.ResumeCooperation;
import nl.samenspoor.cooperation.ResumingCooperations;
import nl.samenspoor.cooperation.ReviewHold;
import nl.samenspoor.cooperation.ReviewingHolds;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.TaskFieldState;
import nl.samenspoor.cooperation.TerminateCooperation;
import nl.samenspoor.cooperation.TerminatingCooperations;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.SetCondition;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.inbox.CompletingTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Role;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may happen at any time beside the gates: partners, holds, circumstances, task fields, plans, timers, endings. */
@IntegrationTest
class AnyTimeTest {

    private static final Particulars NONE = Particulars.NONE;

    @Autowired
    Play play;

    @Autowired
    Cooperations cooperations;

    @Autowired
    GateView gates;

    @Autowired
    WithdrawingPartners withdrawing;

    @Autowired
    JoiningPartners joining;

    @Autowired
    ReassessingPartners reassessing;

    @Autowired
    HoldingCooperations holding;

    @Autowired
    ResumingCooperations resuming;

    @Autowired
    ReviewingHolds reviewing;

    @Autowired
    ReportingCircumstances circumstances;

    @Autowired
    RequestingExtensions extensions;

    @Autowired
    TerminatingCooperations terminating;

    @Autowired
    OpeningTaskFields fields;

    @Autowired
    DecidingTaskFields fieldDecisions;

    @Autowired
    OptingOut optingOut;

    @Autowired
    AdoptingPlans plans;

    @Autowired
    RankingAlternatives ranking;

    @Autowired
    DroppingForms dropping;

    @Autowired
    ConfirmingStarts starts;

    @Autowired
    SettingAsideTasks settingAside;

    @Autowired
    CompletingTasks completing;

    @Autowired
    RequestingEvaluations evaluations;

    @Autowired
    ObservingUntil observing;

    @Autowired
    Clock clock;

    @Autowired
    ManagementService timers;

    @Autowired
    RuntimeService engine;

    private String open(CooperationId id, String name) {
        return fields.open(LEADER, id, new OpenTaskField(name, TaskFieldKind.EXECUTION, false, TODAY, NONE));
    }

    private void go(CooperationId id, String field, MunicipalityCode municipality) {
        fieldDecisions.decide(
                Play.of(municipality, Role.COLLEGE),
                id,
                new DecideOnTaskField(field, municipality, FieldDecision.GO, null, TODAY, NONE));
    }

    @Test
    void aFieldOpenedInPhase3IsDecidedOnAndGetsItsAgreements() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        assertThat(play.phase(id)).isEqualTo(3);
        String tax = open(id, "Belastingen");
        play.skip(id, "userTask_draftBusinessCase");
        assertThat(play.open(id, "userTask_decideOnBusinessCase")).hasSize(2);
        go(id, tax, AAMEER);
        go(id, tax, BERGVELD);

        assertThat(play.open(id, "userTask_draftServiceAgreement"))
                .extracting(OpenTask::taskField)
                .containsExactly(tax, tax);
        assertThat(play.steps(id)).contains("userTask_draftArrangement");
        play.skip(id, "userTask_draftArrangement");
        assertThat(play.open(id, "userTask_draftServiceAgreement"))
                .as("the whole does not ask for them again")
                .hasSize(2);
    }

    @Test
    void inPhase2AFieldGoesWithTheWholeUntilThatTookUpItsFieldsAndThenByItself() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        String tax = open(id, "Belastingen");
        assertThat(play.steps(id)).doesNotContain("userTask_draftBusinessCase");
        for (String step : List.of("rankAlternatives", "setGoalsAndVision", "draftPlanOfApproach", "adviseOnPlan")) {
            play.skip(id, "userTask_" + step);
        }
        play.skip(id, "userTask_decideOnPlan");
        assertThat(play.open(id, "userTask_draftBusinessCase"))
                .extracting(OpenTask::taskField)
                .containsExactly(tax);

        String buying = open(id, "Inkoop");
        assertThat(play.open(id, "userTask_draftBusinessCase"))
                .extracting(OpenTask::taskField)
                .containsExactlyInAnyOrder(tax, buying);
        go(id, tax, AAMEER);
        play.skip(id, "userTask_draftBusinessCase");
        assertThat(play.open(id, "userTask_decideOnBusinessCase"))
                .as("who decided before being asked is not asked")
                .filteredOn(task -> tax.equals(task.taskField()))
                .extracting(OpenTask::municipality)
                .containsExactly(BERGVELD);
        go(id, tax, BERGVELD);
        go(id, buying, AAMEER);
        go(id, buying, BERGVELD);
        assertThat(play.open(id, "userTask_draftServiceAgreement"))
                .extracting(OpenTask::taskField)
                .containsExactly(buying, buying);
    }

    @Test
    void whenOneOfThreePartnersLeavesTheOthersSayWhereToGoOn() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        play.passGate(id, GateKey.G1);

        withdraw(id, COEVERDAM);
        assertThat(play.steps(id)).containsExactly("userTask_reassessPartners");
        reassessing.reassess(LEADER, id, new ReassessPartners(Phase.DECISION, "De vorm blijft.", TODAY, NONE));

        assertThat(play.summary(id).partners()).containsExactly(AAMEER, BERGVELD);
        assertThat(play.phase(id)).isEqualTo(2);
        assertThat(play.steps(id)).containsExactly("userTask_rankAlternatives");
        assertThat(play.logged(id)).containsOnlyOnce(DecisionPointKind.PARTNER_WITHDRAWAL);
    }

    @Test
    void aPartnerThatLeavesDuringAGateInterruptsIt() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        play.reachDecisions(id);
        play.decide(id, GateKey.G1, AAMEER, Body.COLLEGE, DecisionOutcome.ADOPTED, null);

        withdraw(id, COEVERDAM);
        reassessing.reassess(LEADER, id, new ReassessPartners(Phase.ORIENTATION, "Opnieuw.", TODAY, NONE));
        play.reachDecisions(id);

        assertThat(play.open(id, "userTask_recordCollegeDecision")).hasSize(2);
    }

    @Test
    void withOnePartnerLeftTheCooperationEnds() {
        CooperationId id = play.start(AAMEER, BERGVELD);

        withdraw(id, BERGVELD);

        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ENDED);
        assertThat(engine.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.text())
                        .count())
                .isZero();
    }

    @Test
    void aSecondPartnerThatLeavesBeforeTheFirstWasDigestedIsHeardToo() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        withdraw(id, COEVERDAM);

        withdraw(id, BERGVELD);

        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ENDED);
    }

    @Test
    void afterRealisationTheOthersGoOnWhereTheyWere() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        realise(id);

        withdraw(id, COEVERDAM);
        reassessing.reassess(LEADER, id, new ReassessPartners(Phase.REALISATION, "Met twee.", TODAY, NONE));

        assertThat(play.phase(id)).isEqualTo(4);
    }

    @Test
    void duringFurtherDevelopmentTheOthersGoOnWhereTheyWere() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        realise(id);
        evaluations.request(LEADER, id, new RequestEvaluation("Na een jaar.", TODAY, NONE));
        play.passGate(id, GateKey.G4, Choice.ADJUST);

        withdraw(id, COEVERDAM);
        reassessing.reassess(LEADER, id, new ReassessPartners(Phase.FURTHER_DEVELOPMENT, "Met twee.", TODAY, NONE));

        assertThat(play.phase(id)).isEqualTo(5);
        assertThat(play.steps(id)).containsExactly("userTask_redefinePerspective");
    }

    @Test
    void aNewPartnerIsWelcomeInTheDecisionPhaseAndNotLater() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        joining.join(LEADER, id, new JoinPartner(COEVERDAM, "Wil mee.", TODAY, NONE));
        reassessing.reassess(LEADER, id, new ReassessPartners(Phase.DECISION, "Met drie.", TODAY, NONE));
        play.passGate(id, GateKey.G2);

        assertThat(play.summary(id).partners()).containsExactly(AAMEER, BERGVELD, COEVERDAM);
        withdraw(id, COEVERDAM);
        reassessing.reassess(LEADER, id, new ReassessPartners(Phase.IMPLEMENTATION, "Verder.", TODAY, NONE));
        assertThatThrownBy(() -> joining.join(LEADER, id, new JoinPartner(COEVERDAM, "Toch.", TODAY, NONE)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void duringAHoldNothingIsDecidedAndNothingIsLost() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        var before = play.steps(id);
        hold(id);

        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ON_HOLD);
        String task = play.open(id, "userTask_scanPartners").get(0).id();
        assertThatThrownBy(() -> completing.complete(LEADER, task, Map.of())).isInstanceOf(Conflict.class);
        resuming.resume(LEADER, id, new ResumeCooperation("Onderzoek is klaar.", TODAY, NONE));

        assertThat(play.steps(id)).isEqualTo(before);
        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ACTIVE);
        assertThat(play.logged(id)).contains(DecisionPointKind.HOLD, DecisionPointKind.RESUMPTION);
    }

    @Test
    void aHoldIsReviewedOnItsDateAndMayLastLonger() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        hold(id);
        fire(id, "event_holdReviewDue");
        assertThat(play.steps(id)).contains("userTask_reviewHold");

        reviewing.review(
                LEADER, id, new ReviewHold(HoldVerdict.LONGER, Play.day("2027-06-01"), "Nog niet klaar.", TODAY, NONE));

        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ON_HOLD);
        assertThat(play.steps(id)).doesNotContain("userTask_reviewHold");
        resuming.resume(LEADER, id, new ResumeCooperation(null, TODAY, NONE));
        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ACTIVE);
    }

    @Test
    void anElectionAsksToLookAgain() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        circumstances.report(LEADER, id, new ReportCircumstance(Circumstance.ELECTION, "Nieuwe raden.", TODAY, NONE));

        assertThat(play.steps(id)).contains("userTask_assessAfterChange");
        circumstances.assess(LEADER, id, new FollowUp("De urgentie blijft.", TODAY, NONE));
        assertThat(play.steps(id)).doesNotContain("userTask_assessAfterChange");
        assertThat(play.logged(id)).contains(DecisionPointKind.ELECTION);
    }

    @Test
    void anIncidentIsLoggedAndHandled() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        circumstances.report(LEADER, id, new ReportCircumstance(Circumstance.INCIDENT, "Storing.", TODAY, NONE));
        circumstances.handle(LEADER, id, new FollowUp("Verholpen.", TODAY, NONE));

        assertThat(play.steps(id)).doesNotContain("userTask_handleIncident");
        assertThat(play.logged(id)).contains(DecisionPointKind.INCIDENT);
    }

    @Test
    void anExtensionIsANewCooperationAndWaitsUntilItsParentIsRealised() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        RequestExtension request = new RequestExtension(
                "Met Coeverdam", List.of(AAMEER, BERGVELD, COEVERDAM), "Nieuwe partner.", null, TODAY, NONE);
        assertThatThrownBy(() -> extensions.request(LEADER, id, request)).isInstanceOf(Conflict.class);
        realise(id);

        CooperationId child = extensions.request(LEADER, id, request);

        assertThat(play.summary(child).parent()).isEqualTo(id);
        assertThat(play.phase(child)).isEqualTo(1);
        assertThat(play.phase(id)).isEqualTo(4);
        assertThat(play.logged(id)).contains(DecisionPointKind.EXTENSION);
    }

    @Test
    void aCooperationEndsNotBeforeWhatHappenedInIt() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        hold(id);
        TerminateCooperation before = new TerminateCooperation("Toch niet.", EffectiveDate.parse("2026-09-30"), NONE);
        assertThatThrownBy(() -> terminating.terminate(LEADER, id, before))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .containsExactly(tuple("effectiveOn", "cooperation.endBefore")));
        assertThat(play.summary(id).status()).isNotEqualTo(CooperationStatus.ENDED);

        terminating.terminate(LEADER, id, new TerminateCooperation("Toch niet.", TODAY, NONE));
        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ENDED);
    }

    @Test
    void aTerminatedCooperationLeavesNothingOpen() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.reachDecisions(id);
        terminating.terminate(LEADER, id, new TerminateCooperation("De colleges stoppen.", TODAY, NONE));

        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ENDED);
        assertThat(play.steps(id)).isEmpty();
        assertThat(play.logged(id)).containsOnlyOnce(DecisionPointKind.TERMINATION);
        assertThat(engine.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.text())
                        .count())
                .isZero();
    }

    @Test
    void aReturnedPlanIsDraftedAgain() {
        CooperationId id = inPhase2();
        planDrafted(id);
        decideOnPlan(id, AAMEER, PlanDecision.ADOPTED);
        decideOnPlan(id, BERGVELD, PlanDecision.RETURNED);
        play.skip(id, "userTask_adviseOnPlan");
        assertThat(play.steps(id)).containsExactly("userTask_draftPlanOfApproach");

        play.skip(id, "userTask_draftPlanOfApproach");
        decideOnPlan(id, AAMEER, PlanDecision.ADOPTED);
        decideOnPlan(id, BERGVELD, PlanDecision.AMENDED);
        play.skip(id, "userTask_adviseOnPlan");
        assertThat(play.steps(id)).containsExactly("userTask_prepareDossier");
    }

    @Test
    void whenTheFormFailsDuringElaborationTheNextAlternativeIsTakenAndTheRankingStays() {
        CooperationId id = inPhase2();
        rank(id);
        assertThat(play.steps(id)).containsExactly("userTask_setGoalsAndVision");
        play.skip(id, "userTask_setGoalsAndVision");

        dropping.drop(LEADER, id, new DropForm("Geen eenstemmigheid.", Play.REVIEW, TODAY, NONE));

        assertThat(play.steps(id)).containsExactly("userTask_setGoalsAndVision");
        assertThat(play.summary(id).formAttempt()).isEqualTo(2);
        assertThatThrownBy(() -> dropping.drop(LEADER, id, new DropForm("Ook niet.", Play.REVIEW, TODAY, NONE)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aTaskFieldIsDecidedPerMunicipalityAndGetsAServiceAgreementInTheNextPhase() {
        CooperationId id = inPhase2();
        String field = open(id, "Belastingen", false);
        planDrafted(id);
        play.skip(id, "userTask_decideOnPlan");
        play.skip(id, "userTask_adviseOnPlan");
        play.skip(id, "userTask_draftBusinessCase");
        decide(id, field, AAMEER, FieldDecision.GO);
        decide(id, field, BERGVELD, FieldDecision.GO);
        play.passGate(id, GateKey.G2);
        play.skip(id, "userTask_draftArrangement");

        assertThat(play.open(id, "userTask_draftServiceAgreement")).hasSize(2);
        assertThat(play.steps(id)).contains("userTask_agreeCostKey");
        play.skip(id, "userTask_draftServiceAgreement");
        assertThat(play.steps(id)).containsExactly("userTask_agreeCostKey");
    }

    @Test
    void aTaskFieldNobodyWantsStops() {
        CooperationId id = inPhase2();
        String field = open(id, "Inkoop", false);
        planDrafted(id);
        play.skip(id, "userTask_decideOnPlan");
        play.skip(id, "userTask_adviseOnPlan");
        play.skip(id, "userTask_draftBusinessCase");
        decide(id, field, AAMEER, FieldDecision.STOP);
        decide(id, field, BERGVELD, FieldDecision.GO);

        assertThat(play.steps(id)).containsExactly("userTask_prepareDossier");
        assertThat(field(id, field)).isEqualTo(TaskFieldState.STOPPED);
    }

    @Test
    void oneTaskFieldRunsAheadAndAPartnerOptsOutOfItAlone() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        String field = open(id, "ICT", true);
        play.skip(id, "userTask_draftBusinessCase");
        assertThat(play.open(id, "userTask_decideOnBusinessCase")).hasSize(3);

        optingOut.optOut(
                Play.of(COEVERDAM, Role.COLLEGE),
                id,
                new OptOut(field, COEVERDAM, "Veel duurder voor ons.", TODAY, NONE));
        decide(id, field, AAMEER, FieldDecision.GO);
        decide(id, field, BERGVELD, FieldDecision.GO);
        assertThat(play.open(id, "userTask_draftServiceAgreement")).hasSize(2);
        play.skip(id, "userTask_draftServiceAgreement");
        play.skip(id, "userTask_confirmFieldImplemented");

        assertThat(play.phase(id)).isEqualTo(1);
        assertThat(play.summary(id).partners()).contains(COEVERDAM);
        assertThat(play.logged(id)).containsOnlyOnce(DecisionPointKind.PARTNER_OPT_OUT);
    }

    @Test
    void whoOptsOutAfterApprovalNeedsNoServiceAgreement() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        play.passGate(id, GateKey.G1);
        String field = open(id, "Belastingen", false);
        planDrafted(id);
        play.skip(id, "userTask_decideOnPlan");
        play.skip(id, "userTask_adviseOnPlan");
        play.skip(id, "userTask_draftBusinessCase");
        List.of(AAMEER, BERGVELD, COEVERDAM).forEach(each -> decide(id, field, each, FieldDecision.GO));
        play.passGate(id, GateKey.G2);
        play.skip(id, "userTask_draftArrangement");

        optOut(id, field, COEVERDAM);

        assertThat(municipalities(id, "userTask_draftServiceAgreement")).containsExactlyInAnyOrder(AAMEER, BERGVELD);
        play.skip(id, "userTask_draftServiceAgreement");
        assertThat(play.steps(id)).containsExactly("userTask_agreeCostKey");
    }

    @Test
    void whoOptsOutOfAFieldThatRunsAheadAfterApprovalNeedsNoServiceAgreement() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        String field = open(id, "ICT", true);
        play.skip(id, "userTask_draftBusinessCase");
        List.of(AAMEER, BERGVELD, COEVERDAM).forEach(each -> decide(id, field, each, FieldDecision.GO));

        optOut(id, field, COEVERDAM);

        assertThat(municipalities(id, "userTask_draftServiceAgreement")).containsExactlyInAnyOrder(AAMEER, BERGVELD);
        play.skip(id, "userTask_draftServiceAgreement");
        assertThat(play.steps(id)).contains("userTask_confirmFieldImplemented");
    }

    @Test
    void aTieInAnIncompleteCouncilComesBackToThatCouncilOnly() {
        CooperationId id = inPhase2();
        play.reachDecisions(id);
        play.decide(id, GateKey.G2, AAMEER, Body.COUNCIL, DecisionOutcome.ADOPTED, null);
        Vote tie = Vote.counted(new Votes(15, 15, 0, 14, 7, 7, 0, List.of()));
        play.decide(id, GateKey.G2, BERGVELD, Body.COUNCIL, tie, null, List.of());

        assertThat(play.open(id, "userTask_recordCouncilDecision"))
                .singleElement()
                .satisfies(task -> assertThat(task.municipality()).isEqualTo(BERGVELD));
        play.decide(id, GateKey.G2, BERGVELD, Body.COUNCIL, tie, null, List.of());

        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("rejected");
    }

    @Test
    void conditionsOfAGateMustBeAnsweredBeforeTheNext() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        play.decide(
                id,
                GateKey.G1,
                AAMEER,
                Body.COUNCIL,
                Vote.acclamation(),
                null,
                List.of(SetCondition.of("Inzicht in de kosten.")));
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        play.note(id, GateKey.G1);
        assertThat(gates.outcome(id, GateKey.G1)).isEqualTo("work_out_with_conditions");

        play.skipAll(id);

        assertThat(gates.openConditions(id) || play.steps(id).contains("userTask_recordCouncilDecision"))
                .isTrue();
    }

    @Test
    void aLeaderCannotPassOverWhatCollegesOweOrWhatTheGateOwesTheRecord() {
        CooperationId id = inPhase2();
        planDrafted(id);
        String collegesWord = play.open(id, "userTask_decideOnPlan").get(0).id();
        assertThatThrownBy(() -> setAside(collegesWord)).isInstanceOf(Conflict.class);
        play.skip(id, "userTask_decideOnPlan");
        setAside(play.open(id, "userTask_adviseOnPlan").get(0).id());
        play.skip(id, "userTask_adviseOnPlan");

        String dossier = play.open(id, "userTask_prepareDossier").get(0).id();
        assertThatThrownBy(() -> setAside(dossier)).isInstanceOf(Conflict.class);
        assertThat(play.steps(id)).containsExactly("userTask_prepareDossier");
    }

    private void setAside(String task) {
        settingAside.setAside(LEADER, task, SettingAsideTasks.Ground.NOT_APPLICABLE, "Niet nodig.", TODAY);
    }

    @Test
    void reportsFallDueTwiceAYearAndAnEvaluationAfterThreeYears() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        realise(id);
        fire(id, "event_reportDue");
        assertThat(play.steps(id)).containsExactly("userTask_writeReport");
        play.skip(id, "userTask_writeReport");

        fire(id, "event_evaluationDue");
        assertThat(play.steps(id)).containsExactly("userTask_evaluate");
    }

    @Test
    void aDossierIsDueInFourWeeksAndOtherWorkHasNoTerm() {
        CooperationId id = inPhase2();
        assertThat(play.open(id, "userTask_rankAlternatives"))
                .allSatisfy(task -> assertThat(task.due()).isNull());
        planDrafted(id);
        play.skip(id, "userTask_decideOnPlan");
        play.skip(id, "userTask_adviseOnPlan");

        assertThat(play.open(id, "userTask_prepareDossier")).singleElement().satisfies(task -> {
            assertThat(task.due())
                    .isBetween(
                            LocalDate.now(clock).plusDays(27),
                            LocalDate.now(clock).plusDays(28));
            assertThat(task.overdue()).isFalse();
        });
    }

    @Test
    void noTaskIsLateInACaseThatIsOnlyObserved() {
        CooperationId id = inPhase2();
        observing.set(LEADER, id, LocalDate.parse("2026-02-01"));
        planDrafted(id);

        assertThat(play.open(id, "userTask_decideOnPlan")).hasSize(2).allSatisfy(task -> assertThat(task.due())
                .isNull());
    }

    @Test
    void factorsAreCheckedAgainEveryHalfYear() {
        CooperationId id = play.start(AAMEER, BERGVELD);

        fire(id, "event_factorReviewDue");

        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ACTIVE);
    }

    private void withdraw(CooperationId id, MunicipalityCode partner) {
        withdrawing.withdraw(LEADER, id, new WithdrawPartner(partner, "Kiest een andere partner.", TODAY, NONE));
    }

    private void hold(CooperationId id) {
        holding.hold(
                LEADER,
                id,
                new HoldCooperation("Eigen onderzoek.", TODAY, Play.day("2027-02-01"), MayResume.PROJECT_LEADER, NONE));
    }

    private CooperationId inPhase2() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        return id;
    }

    private void planDrafted(CooperationId id) {
        play.skip(id, "userTask_rankAlternatives");
        play.skip(id, "userTask_setGoalsAndVision");
        play.skip(id, "userTask_draftPlanOfApproach");
    }

    private void decideOnPlan(CooperationId id, MunicipalityCode municipality, PlanDecision decision) {
        plans.decide(
                Play.of(municipality, Role.COLLEGE),
                id,
                new DecideOnPlan(municipality, decision, "Zo besloten.", TODAY, NONE));
    }

    private void rank(CooperationId id) {
        ranking.rank(
                LEADER,
                id,
                new RankAlternatives(
                        List.of(
                                new RankedAlternative(CooperationForm.MATRIX, null, 1, null, null),
                                new RankedAlternative(CooperationForm.NETWORK, null, 2, null, null)),
                        Play.REVIEW,
                        TODAY,
                        NONE));
    }

    private String open(CooperationId id, String name, boolean ahead) {
        return fields.open(LEADER, id, new OpenTaskField(name, TaskFieldKind.PIOFACH, ahead, TODAY, NONE));
    }

    private void decide(CooperationId id, String field, MunicipalityCode municipality, FieldDecision decision) {
        fieldDecisions.decide(
                Play.of(municipality, Role.COLLEGE),
                id,
                new DecideOnTaskField(field, municipality, decision, null, TODAY, NONE));
    }

    private void optOut(CooperationId id, String field, MunicipalityCode leaving) {
        optingOut.optOut(Play.of(leaving, Role.COLLEGE), id, new OptOut(field, leaving, "Veel duurder.", TODAY, NONE));
    }

    private List<MunicipalityCode> municipalities(CooperationId id, String step) {
        return play.open(id, step).stream().map(OpenTask::municipality).toList();
    }

    private TaskFieldState field(CooperationId id, String field) {
        return cooperations.taskFields(id).stream()
                .filter(one -> one.id().equals(field))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void realise(CooperationId id) {
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        play.passGate(id, GateKey.G3);
        starts.confirm(LEADER, id, new ConfirmStart(EffectiveDate.parse("2026-10-02"), null, NONE));
    }

    /** Lets the timer at this element of the cooperation's process go off now. */
    private void fire(CooperationId id, String element) {
        Job timer = timers.createJobQuery().timers().activityId(element).list().stream()
                .filter(job -> engine.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(id.text())
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer at " + element));
        timers.executeJob(timer.getId());
    }
}
