package nl.samenspoor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The drawings do what they say: each way through each model, in a plain engine. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelsRunTest {

    private static final String[] PHASE_1 = {
        "describePrehistory", "answerOrientationQuestions", "scoreMotives", "assessFactors", "scanPartners"
    };
    private static final String[] PHASE_2 = {"setGoalsAndVision", "draftPlanOfApproach", "adviseOnPlan", "decideOnPlan"
    };
    private static ModelWorld world;

    @BeforeAll
    static void startEngine() {
        world = new ModelWorld("models-run");
    }

    @AfterAll
    static void stopEngine() {
        world.close();
    }

    @BeforeEach
    void usualAnswers() {
        world.reset();
    }

    private void passGate(ProcessInstance cooperation, int gate, String outcome) {
        world.answers.outcomes.put("G" + gate, outcome);
        world.finish(cooperation, "prepareDossier");
        world.finish(cooperation, "recordCollegeDecision", "takeNoteOfOutcome");
    }

    private ProcessInstance startAt(int phase) {
        world.answers.entersAt = phase;
        return world.start();
    }

    @Test
    void aCooperationWalksThroughAllPhasesAndEndsAfterTheLastGate() {
        world.answers.signalKnown = false;
        ProcessInstance cooperation = world.start();
        world.finish(cooperation, "registerSignal");
        assertThat(world.waiting(cooperation)).hasSize(6).contains("userTask_scoreMotives");
        world.finish(cooperation, PHASE_1);
        passGate(cooperation, 1, "work_out_with_conditions");
        world.finish(cooperation, PHASE_2);
        passGate(cooperation, 2, "adopted");
        world.finish(cooperation, "draftArrangement", "agreeCostKey", "completeReadinessList");
        passGate(cooperation, 3, "consent");
        world.finish(cooperation, "confirmStart");
        world.fire(cooperation, "event_evaluationDue");
        world.finish(cooperation, "evaluate", "evaluateCostKey");
        passGate(cooperation, 4, "adjust");
        world.finish(cooperation, "redefinePerspective", "draftImprovementPlan", "decideWhatNext");
        passGate(cooperation, 5, "end");
        assertThat(world.ended(cooperation)).isTrue();
        assertThat(world.done)
                .containsSubsequence(
                        "serviceTask_enterPhase1",
                        "serviceTask_checkFactors",
                        "serviceTask_openGate",
                        "serviceTask_openRound",
                        "serviceTask_decideGate",
                        "serviceTask_logDecisionPoint",
                        "serviceTask_enterPhase2",
                        "serviceTask_enterPhase3",
                        "serviceTask_enterPhase4",
                        "serviceTask_enterPhase5",
                        "serviceTask_closeCooperation");
    }

    @Test
    void theFirstGateCanSendBackWithFewerPartnersOrStop() {
        ProcessInstance cooperation = world.start();
        world.finish(cooperation, PHASE_1);
        passGate(cooperation, 1, "fewer_partners");
        world.finish(cooperation, PHASE_1);
        passGate(cooperation, 1, "stop");
        assertThat(world.ended(cooperation)).isTrue();
    }

    @Test
    void aCooperationTakenAboardMidwayEntersItsPhase() {
        for (int phase = 2; phase <= 5; phase++) {
            startAt(phase);
            assertThat(world.done).last().isEqualTo("serviceTask_enterPhase" + phase);
        }
    }

    @Test
    void aRejectedFormIsReworkedReplacedByTheNextOrGivenUp() {
        ProcessInstance cooperation = startAt(2);
        world.finish(cooperation, PHASE_2);
        passGate(cooperation, 2, "rejected");
        world.answers.alternativesRanked = false;
        world.finish(cooperation, "chooseAfterRejection", "rankAlternatives");
        world.finish(cooperation, PHASE_2);
        passGate(cooperation, 2, "rejected");
        world.answers.afterRejection = "fall_back";
        world.answers.alternativesRanked = true;
        world.finish(cooperation, "chooseAfterRejection");
        assertThat(world.done).endsWith("serviceTask_fallBack", "serviceTask_enterPhase2");
        world.finish(cooperation, PHASE_2);
        passGate(cooperation, 2, "rejected");
        world.answers.afterRejection = "stop";
        world.finish(cooperation, "chooseAfterRejection");
        assertThat(world.ended(cooperation)).isTrue();
    }

    @Test
    void afterRefusedConsentTheArrangementIsReworkedOrTheFormReplacedOrAllIsGivenUp() {
        String[] phase3 = {"draftArrangement", "agreeCostKey", "completeReadinessList"};
        ProcessInstance cooperation = startAt(3);
        world.finish(cooperation, phase3);
        passGate(cooperation, 3, "refused");
        world.finish(cooperation, "chooseAfterRefusal");
        world.finish(cooperation, phase3);
        passGate(cooperation, 3, "refused");
        world.answers.afterRejection = "stop";
        world.finish(cooperation, "chooseAfterRefusal");
        assertThat(world.ended(cooperation)).isTrue();

        ProcessInstance other = startAt(3);
        world.finish(other, phase3);
        passGate(other, 3, "refused");
        world.answers.afterRejection = "fall_back";
        world.finish(other, "chooseAfterRefusal");
        assertThat(world.waiting(other)).containsExactly("userTask_setGoalsAndVision");
    }

    @Test
    void aHoldAfterANoAsksForTheSameChoiceAgain() {
        ProcessInstance cooperation = startAt(2);
        world.finish(cooperation, PHASE_2);
        passGate(cooperation, 2, "rejected");
        world.answers.afterRejection = "hold";
        world.finish(cooperation, "chooseAfterRejection");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_chooseAfterRejection");

        ProcessInstance other = startAt(3);
        world.finish(other, "draftArrangement", "agreeCostKey", "completeReadinessList");
        passGate(other, 3, "refused");
        world.finish(other, "chooseAfterRefusal");
        assertThat(world.waiting(other)).containsExactly("userTask_chooseAfterRefusal");
    }

    @Test
    void councilsGiveTheirViewsOnADraftSchemeBeforeTheReadinessListAndAChangedDraftGoesToThemAgain() {
        ProcessInstance cooperation = startAt(3);
        world.answers.viewsNotDue = false;
        world.finish(cooperation, "draftArrangement", "agreeCostKey");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_sendDraft");
        world.finish(cooperation, "sendDraft");
        assertThat(world.waiting(cooperation)).hasSize(2).containsOnly("userTask_recordView");
        world.send(cooperation, "draftChanged");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_sendDraft");
        world.answers.replyOwed = true;
        world.finish(cooperation, "sendDraft", "recordView", "replyToView");
        world.finish(cooperation, "completeReadinessList");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_prepareDossier");
    }

    @Test
    void aRoundOfViewsCanRunBesideTheCourse() {
        ProcessInstance cooperation = startAt(4);
        world.send(cooperation, "viewRoundStarted");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_sendDraft");
        world.finish(cooperation, "sendDraft", "recordView");
        assertThat(world.waiting(cooperation)).isEmpty();
        assertThat(world.ended(cooperation)).isFalse();
    }

    @Test
    void aReturnedPlanGoesBackToItsDraftersAndADroppedFormToTheStartOfTheElaboration() {
        ProcessInstance cooperation = startAt(2);
        world.answers.planAdopted = false;
        world.finish(cooperation, PHASE_2);
        assertThat(world.waiting(cooperation)).containsExactly("userTask_draftPlanOfApproach");
        world.send(cooperation, "formDropped");
        assertThat(world.done).last().isEqualTo("serviceTask_fallBack");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_setGoalsAndVision");
    }

    @Test
    void taskFieldsAreDecidedPerMunicipalityAndOneOfThemCanOptOut() {
        ProcessInstance cooperation = startAt(2);
        world.answers.taskFields = List.of("ict", "hrm");
        world.finish(cooperation, PHASE_2);
        world.finish(cooperation, "draftBusinessCase");
        assertThat(world.waiting(cooperation)).hasSize(4).containsOnly("userTask_decideOnBusinessCase");
        world.optOut(cooperation, "ict", "GM0001");
        assertThat(world.waiting(cooperation)).hasSize(3);
        world.answers.fieldApproved = false;
        world.finish(cooperation, "decideOnBusinessCase");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_prepareDossier");
    }

    @Test
    void serviceAgreementsAreDraftedPerTaskFieldAndClient() {
        world.answers.taskFields = List.of("ict", "hrm");
        ProcessInstance cooperation = startAt(3);
        world.finish(cooperation, "draftArrangement");
        assertThat(world.tasks(cooperation).stream()
                        .filter(task -> task.getTaskDefinitionKey().equals("userTask_draftServiceAgreement"))
                        .map(task -> world.variable(task, "taskField") + " " + world.variable(task, "municipality")))
                .containsExactlyInAnyOrder("ict GM0001", "ict GM0002", "hrm GM0001", "hrm GM0002");
        world.optOut(cooperation, "ict", "GM0001");
        world.finish(cooperation, "draftServiceAgreement", "reviewServiceAgreement", "recordFeasibility");
        world.finish(cooperation, "agreeServiceAgreement", "signForClient", "recordContractorSignature");
        world.finish(cooperation, "agreeCostKey", "completeReadinessList");
    }

    @Test
    void aServiceAgreementIsReviewedAnsweredByThePartnerThatDeliversAndSignedByBothSides() {
        world.answers.taskFields = List.of("ict");
        world.answers.partners = List.of("GM0001");
        world.answers.contractorIsPartner = true;
        ProcessInstance cooperation = startAt(3);
        world.finish(cooperation, "draftArrangement", "agreeCostKey");
        for (String[] steps : List.of(
                new String[] {"draftServiceAgreement", "reviewServiceAgreement"},
                new String[] {"draftServiceAgreement", "reviewServiceAgreement", "replyOnFeasibility"},
                new String[] {
                    "draftServiceAgreement", "reviewServiceAgreement", "replyOnFeasibility", "agreeServiceAgreement"
                })) {
            for (int i = 0; i < steps.length; i++) {
                world.answers.sendBacks = i == steps.length - 1 ? 1 : 0;
                world.finish(cooperation, steps[i]);
            }
            assertThat(world.waiting(cooperation)).containsExactly("userTask_draftServiceAgreement");
        }
        world.finish(cooperation, "draftServiceAgreement", "reviewServiceAgreement");
        assertThat(world.tasks(cooperation)).singleElement().satisfies(task -> {
            assertThat(world.variable(task, "municipality")).isEqualTo("GM0003");
            assertThat(world.variable(task, "client")).isEqualTo("GM0001");
        });
        world.finish(cooperation, "replyOnFeasibility", "agreeServiceAgreement");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_signForClient", "userTask_signForContractor");
        world.finish(cooperation, "signForContractor");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_signForClient");
        world.finish(cooperation, "signForClient", "completeReadinessList");
    }

    @Test
    void anAgreementIsRevisedBesideTheCourseAndFallsWithItsClientOrItsField() {
        ProcessInstance cooperation = startAt(4);
        world.revise(cooperation, "ict", "GM0001");
        world.answers.nothingDrafted = true;
        world.finish(cooperation, "draftServiceAgreement");
        assertThat(world.waiting(cooperation)).doesNotContain("userTask_draftServiceAgreement");
        world.answers.nothingDrafted = false;
        world.revise(cooperation, "ict", "GM0001");
        world.finish(cooperation, "draftServiceAgreement", "reviewServiceAgreement");
        world.optOut(cooperation, "ict", "GM0001");
        world.revise(cooperation, "hrm", "GM0002");
        assertThat(world.waiting(cooperation)).contains("userTask_draftServiceAgreement");
        world.drop(cooperation, "hrm");
        assertThat(world.tasks(cooperation))
                .allSatisfy(task -> assertThat(world.variable(task, "client")).isNull());
    }

    @Test
    void anAgreementThatIsWorkedOnElsewhereIsNotTakenUpTwice() {
        world.answers.taskFields = List.of("ict");
        world.answers.workedOnElsewhere = true;
        ProcessInstance cooperation = startAt(3);
        assertThat(world.waiting(cooperation)).doesNotContain("userTask_draftServiceAgreement");
        world.finish(cooperation, "draftArrangement", "agreeCostKey", "completeReadinessList");
    }

    @Test
    void aFieldTooFewAreLeftInFallsAndTheOthersGoOn() {
        world.answers.taskFields = List.of("ict", "hrm");
        ProcessInstance elaborated = startAt(2);
        world.finish(elaborated, PHASE_2);
        world.drop(elaborated, "ict");
        assertThat(world.waiting(elaborated)).containsExactly("userTask_draftBusinessCase");
        ProcessInstance implemented = startAt(3);
        world.finish(implemented, "draftArrangement", "agreeCostKey");
        world.drop(implemented, "hrm");
        assertThat(world.tasks(implemented)).hasSize(2).allSatisfy(task -> assertThat(world.variable(task, "taskField"))
                .isEqualTo("ict"));
    }

    @Test
    void aTaskFieldRunsAheadBesideTheCourseAndKeepsItsFieldToItself() {
        ProcessInstance cooperation = world.start();
        world.answers.fieldRunsAhead = true;
        world.openAhead(cooperation, "ict");
        world.finish(cooperation, "draftBusinessCase", "decideOnBusinessCase");
        world.optOut(cooperation, "ict", "GM0001");
        world.finish(cooperation, "draftServiceAgreement", "reviewServiceAgreement", "recordFeasibility");
        world.finish(cooperation, "agreeServiceAgreement", "recordContractorSignature", "signForClient");
        world.finish(cooperation, "confirmFieldImplemented");
        world.answers.fieldRunsAhead = false;
        world.openAhead(cooperation, "hrm");
        world.finish(cooperation, "draftBusinessCase", "decideOnBusinessCase");
        assertThat(world.waiting(cooperation)).hasSize(6).contains("userTask_scoreMotives");
        world.send(cooperation, "incidentHappened");
        assertThat(world.tasks(cooperation)).allSatisfy(task -> assertThat(world.variable(task, "taskField"))
                .isNull());
    }

    @Test
    void reportsAreDueAgainAndAgainAndAnEvaluationDoesNotWaitForThem() {
        ProcessInstance cooperation = startAt(4);
        world.fire(cooperation, "event_reportDue");
        world.finish(cooperation, "writeReport");
        world.fire(cooperation, "event_reportDue");
        world.send(cooperation, "evaluationRequested");
        world.finish(cooperation, "evaluate", "evaluateCostKey");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_prepareDossier");
        passGate(cooperation, 4, "continue");
        world.send(cooperation, "evaluationRequested");
        world.finish(cooperation, "evaluate", "evaluateCostKey");
        passGate(cooperation, 4, "end");
        assertThat(world.ended(cooperation)).isTrue();
    }

    @Test
    void improvementLeadsBackToRealisation() {
        ProcessInstance cooperation = startAt(5);
        world.finish(cooperation, "redefinePerspective", "draftImprovementPlan", "decideWhatNext");
        passGate(cooperation, 5, "improve");
        assertThat(world.done).last().isEqualTo("serviceTask_enterPhase4");
    }

    @Test
    void aGateClosesConditionsProposesVotesInRoundsAndAsksOnlyThePostponedAgain() {
        ProcessInstance cooperation = world.start();
        world.answers.openConditions = true;
        world.answers.proposalNeeded = true;
        world.answers.roundsToGo = 1;
        world.finish(cooperation, PHASE_1);
        world.finish(cooperation, "prepareDossier", "closeConditions");
        assertThat(world.waiting(cooperation)).hasSize(2);
        world.finish(cooperation, "proposeToCouncil");
        world.finish(cooperation, "recordCollegeDecision");
        assertThat(world.waiting(cooperation)).as("second round").hasSize(2);
    }

    @Test
    void aPostponedCouncilDecidesAgainWhileTheOthersStand() {
        ProcessInstance cooperation = world.start();
        world.answers.councilDecides = true;
        world.finish(cooperation, PHASE_1);
        world.finish(cooperation, "prepareDossier");
        world.answers.decisionFinal = false;
        world.complete(world.tasks(cooperation).get(0));
        world.answers.decisionFinal = true;
        assertThat(world.waiting(cooperation)).hasSize(2).containsOnly("userTask_recordCouncilDecision");
        world.answers.outcomes.put("G1", "work_out");
        world.finish(cooperation, "recordCouncilDecision", "takeNoteOfOutcome");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_setGoalsAndVision");
    }

    @Test
    void whenPartnersChangeTheCourseStopsAndStartsAgainWhereItBelongs() {
        ProcessInstance cooperation = startAt(2);
        world.send(cooperation, "partnersChanged");
        assertThat(world.done).endsWith("serviceTask_logPartnerChange", "serviceTask_checkFactorsAfterPartnerChange");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_reassessPartners");
        world.answers.entersAt = 1;
        world.finish(cooperation, "reassessPartners");
        assertThat(world.done).last().isEqualTo("serviceTask_enterPhase1");
        world.send(cooperation, "partnersChanged");
        world.answers.partners = List.of("GM0001");
        world.send(cooperation, "partnersChanged");
        assertThat(world.ended(cooperation)).as("one partner left").isTrue();
    }

    @Test
    void aHoldStandsBesideTheCourseUntilItIsResumed() {
        ProcessInstance cooperation = startAt(5);
        world.send(cooperation, "held");
        world.fire(cooperation, "event_holdReviewDue");
        world.finish(cooperation, "reviewHold");
        world.send(cooperation, "resumed");
        world.send(cooperation, "held");
        world.fire(cooperation, "event_holdReviewDue");
        assertThat(world.waiting(cooperation)).contains("userTask_redefinePerspective", "userTask_reviewHold");
        world.send(cooperation, "resumed");
        assertThat(world.done).last().isEqualTo("serviceTask_logResumption");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_redefinePerspective");
    }

    @Test
    void whatCanHappenAtAnyTimeLeavesTheCourseAlone() {
        ProcessInstance cooperation = startAt(5);
        world.send(cooperation, "circumstancesChanged");
        world.send(cooperation, "incidentHappened");
        world.send(cooperation, "incidentHappened");
        world.send(cooperation, "extensionStarted");
        world.send(cooperation, "partnerOptedOut");
        world.fire(cooperation, "event_factorReviewDue");
        world.fire(cooperation, "event_factorReviewDue");
        world.finish(cooperation, "assessAfterChange", "handleIncident");
        assertThat(world.waiting(cooperation)).containsExactly("userTask_redefinePerspective");
    }

    @Test
    void terminationEndsEverythingThatIsGoingOn() {
        ProcessInstance cooperation = startAt(4);
        world.send(cooperation, "held");
        world.send(cooperation, "incidentHappened");
        world.fire(cooperation, "event_reportDue");
        world.openAhead(cooperation, "ict");
        world.send(cooperation, "terminated");
        assertThat(world.done).endsWith("serviceTask_logTermination", "serviceTask_closeAfterTermination");
        assertThat(world.ended(cooperation)).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void togetherTheseWaysPassEveryNodeOfEveryModel() {
        Set<String> passed = world.engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .map(id -> id.replace("#multiInstanceBody", ""))
                .collect(Collectors.toSet());
        Set<String> missed = new TreeSet<>();
        Models.processes().forEach(file -> {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            String process = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            model.getModelElementsByType(FlowNode.class).stream()
                    .map(FlowNode::getId)
                    .filter(id -> !passed.contains(id))
                    .forEach(id -> missed.add(process + " " + id));
        });
        assertThat(missed).isEmpty();
    }
}
