package nl.samenspoor.scenario;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.cooperation.AdoptingPlans;
import nl.samenspoor.cooperation.AfterRejection;
import nl.samenspoor.cooperation.AlternativeState;
import nl.samenspoor.cooperation.ChooseAfterRejection;
import nl.samenspoor.cooperation.ChoosingAfterRejection;
import nl.samenspoor.cooperation.CollegeOnPlan;
import nl.samenspoor.cooperation.CollegesOnPlan;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.DecideOnPlan;
import nl.samenspoor.cooperation.PlanDecision;
import nl.samenspoor.cooperation.RankAlternatives;
import nl.samenspoor.cooperation.RankedAlternative;
import nl.samenspoor.cooperation.RankingAlternatives;
import nl.samenspoor.cooperation.RequestEvaluation;
import nl.samenspoor.cooperation.RequestingEvaluations;
import nl.samenspoor.cooperation.ResumeCooperation;
import nl.samenspoor.cooperation.ResumingCooperations;
import nl.samenspoor.drafts.SavedDraft;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.inbox.CompletingTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.ShowingTasks;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.plan.CommentingOnPlans;
import nl.samenspoor.plan.FixPlan;
import nl.samenspoor.plan.FixingPlans;
import nl.samenspoor.plan.PlanResponse;
import nl.samenspoor.plan.Plans;
import nl.samenspoor.plan.RespondToPlan;
import nl.samenspoor.plan.RespondingToPlans;
import nl.samenspoor.plan.SavingPlans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The course from signal to ending, gate by gate, with every outcome a gate can have. */
abstract class CourseScenarios {

    @Autowired
    Play play;

    @Autowired
    GateView gates;

    @Autowired
    Cooperations cooperations;

    @Autowired
    RankingAlternatives ranking;

    @Autowired
    ChoosingAfterRejection afterRejection;

    @Autowired
    ConfirmingStarts starts;

    @Autowired
    RequestingEvaluations evaluations;

    @Autowired
    CompletingTasks completing;

    @Autowired
    ShowingTasks showing;

    @Autowired
    ResumingCooperations resuming;

    @Autowired
    SavingPlans savingPlans;

    @Autowired
    FixingPlans fixingPlans;

    @Autowired
    CommentingOnPlans commenting;

    @Autowired
    RespondingToPlans responding;

    @Autowired
    AdoptingPlans adoptingPlans;

    @Autowired
    CollegesOnPlan collegesOnPlan;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCooperationGoesThroughAllFivePhasesAndEndsWhenItsPartnersSaySo() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        assertThat(play.phase(id)).isEqualTo(1);
        play.passGate(id, GateKey.G1);
        assertThat(play.phase(id)).isEqualTo(2);
        play.passGate(id, GateKey.G2);
        assertThat(play.phase(id)).isEqualTo(3);
        realise(id);
        assertThat(play.phase(id)).isEqualTo(4);

        evaluate(id, Choice.ADJUST);
        assertThat(play.phase(id)).isEqualTo(5);
        play.passGate(id, GateKey.G5, Choice.IMPROVE);
        assertThat(play.phase(id)).isEqualTo(4);
        evaluate(id, Choice.END);

        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ENDED);
        assertThat(play.steps(id)).isEmpty();
        assertThat(play.logged(id))
                .contains(DecisionPointKind.SIGNAL, DecisionPointKind.COUNCIL_DECISION, DecisionPointKind.START)
                .filteredOn(kind -> kind == DecisionPointKind.GATE_OUTCOME)
                .hasSize(6);
        play.assertLogIsWhole(id);
    }

    @Test
    void aPlanIsWrittenFixedAnsweredAndAdoptedBeforeTheFormIsDecided() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.skip(id, "userTask_rankAlternatives");
        play.skip(id, "userTask_setGoalsAndVision");
        Actor secretary = Play.of(AAMEER, Role.SECRETARY);
        savingPlans.begin(LEADER, id, CooperationForm.NETWORK, "Samen sterker");
        savingPlans.save(LEADER, id, 1, Map.of("section.vision.text", "Dichtbij."));
        assertThat(savingPlans.save(secretary, id, 1, Map.of("section.vision.text", "Zelfstandig.")))
                .isInstanceOf(SavedDraft.Differs.class);
        assertThat(savingPlans.save(secretary, id, 1, Map.of("section.goals.text", "Minder kwetsbaar.")))
                .isInstanceOf(SavedDraft.Merged.class);
        fixingPlans.fix(LEADER, new FixPlan(id, 3, false, TODAY, null, Particulars.NONE));
        assertThat(play.steps(id)).containsExactly("userTask_adviseOnPlan", "userTask_decideOnPlan");

        long comment = commenting.comment(secretary, id, "vision", "Mag korter.");
        commenting.answer(LEADER, id, comment, "Gedaan.", true);
        long response = responding.respond(
                Play.of(BERGVELD, Role.WORKS_COUNCIL),
                new RespondToPlan(
                        id,
                        PlanResponse.Kind.WORKS_COUNCIL,
                        BERGVELD,
                        null,
                        "Geen ontslagen.",
                        null,
                        TODAY,
                        Particulars.NONE));
        responding.handle(LEADER, id, response, PlanResponse.Result.ADOPTED, "Staat er nu in.", TODAY);
        play.skip(id, "userTask_adviseOnPlan");
        for (MunicipalityCode partner : List.of(AAMEER, BERGVELD)) {
            adoptingPlans.decide(
                    Play.of(partner, Role.COLLEGE),
                    id,
                    new DecideOnPlan(partner, PlanDecision.ADOPTED, null, TODAY, Particulars.NONE));
        }

        assertThat(plans.of(id).orElseThrow().text().title()).isEqualTo("Samen sterker");
        assertThat(plans.comments(id).get(0).settled()).isTrue();
        assertThat(plans.responses(id).get(0).handlings()).hasSize(1);
        assertThat(collegesOnPlan.of(id)).extracting(CollegeOnPlan::version).containsExactly("1.0", "1.0");
        assertThat(play.steps(id)).doesNotContain("userTask_decideOnPlan");
        assertThatThrownBy(
                        () -> jdbc.sql("update draft_field set content = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        play.assertLogIsWhole(id);
    }

    @Test
    void aCooperationWithoutAKnownSignalAsksForItFirst() {
        CooperationId id = play.startWithoutSignal();

        assertThat(play.steps(id)).containsExactly("userTask_registerSignal");
        play.skip(id, "userTask_registerSignal");
        assertThat(play.steps(id))
                .containsExactly(
                        "userTask_answerOrientationQuestions",
                        "userTask_assessFactors",
                        "userTask_describePrehistory",
                        "userTask_scanPartners",
                        "userTask_scoreMotives");
    }

    @Test
    void whenOneOfThreeCollegesDeclinesOrientationGoesOnWithFewerPartners() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        play.reachDecisions(id);
        play.decide(id, GateKey.G1, COEVERDAM, Body.COLLEGE, DecisionOutcome.REJECTED, null);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        play.note(id, GateKey.G1);

        assertThat(gates.outcome(id, GateKey.G1)).isEqualTo("fewer_partners");
        assertThat(play.phase(id)).isEqualTo(1);
        assertThat(play.steps(id)).contains("userTask_scanPartners");
    }

    @Test
    void whenNobodyWantsItWorkedOutItEndsAtTheFirstGate() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G1, DecisionOutcome.REJECTED, null);
        play.note(id, GateKey.G1);

        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ENDED);
    }

    @Test
    void afterANoOfTheCouncilsTheNextAlternativeIsTaken() {
        CooperationId id = rejectedAtG2();

        choose(id, AfterRejection.FALL_BACK);

        assertThat(play.phase(id)).isEqualTo(2);
        assertThat(play.summary(id).formAttempt()).isEqualTo(2);
        assertThat(cooperations.alternatives(id))
                .filteredOn(one -> one.form() == CooperationForm.MUNICIPAL_MERGER)
                .allMatch(one -> one.state() == AlternativeState.REJECTED);
        assertThat(play.logged(id)).contains(DecisionPointKind.FALLBACK);
        assertThat(play.steps(id)).containsExactly("userTask_setGoalsAndVision");
    }

    @ParameterizedTest
    @CsvSource({"REWORK, ACTIVE", "STOP, ENDED"})
    void afterANoOfTheCouncilsItIsWorkedOverOrStopped(AfterRejection choice, CooperationStatus status) {
        CooperationId id = rejectedAtG2();

        choose(id, choice);

        assertThat(play.summary(id).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"REWORK, 3, ACTIVE", "FALL_BACK, 2, ACTIVE", "STOP, 3, ENDED"})
    void afterRefusedConsentTheSameChoicesStand(AfterRejection choice, int phase, CooperationStatus status) {
        CooperationId id = refusedAtG3(AAMEER, BERGVELD);
        assertThat(play.steps(id)).containsExactly("userTask_chooseAfterRefusal");

        choose(id, choice);

        assertThat(play.summary(id).status()).isEqualTo(status);
        assertThat(play.phase(id)).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({"CONTINUE, 4", "EXTEND, 4", "ADJUST, 5", "OTHER_FORM, 5", "SCALE_DOWN, 5"})
    void anEvaluationLeadsWhereTheCollegesChoose(Choice choice, int phase) {
        CooperationId id = realised();

        evaluate(id, choice);

        assertThat(play.phase(id)).isEqualTo(phase);
        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"IMPROVE, ACTIVE, 4", "NEW_ROUND, ACTIVE, 4", "END, ENDED, 5"})
    void furtherDevelopmentLeadsBackToRealisationOrToTheEnd(Choice choice, CooperationStatus status, int phase) {
        CooperationId id = realised();
        evaluate(id, Choice.ADJUST);

        play.passGate(id, GateKey.G5, choice);

        assertThat(play.summary(id).status()).isEqualTo(status);
        assertThat(play.phase(id)).isEqualTo(phase);
    }

    @Test
    void afterANoTheCooperationStandsStillAndTheChoiceIsAskedAgain() {
        CooperationId id = rejectedAtG2();

        hold(id, "userTask_chooseAfterRejection");
    }

    @Test
    void afterRefusedConsentTheCooperationStandsStillAndTheChoiceIsAskedAgain() {
        CooperationId id = refusedAtG3(AAMEER, BERGVELD);

        hold(id, "userTask_chooseAfterRefusal");
    }

    private void hold(CooperationId id, String step) {
        afterRejection.choose(
                LEADER,
                id,
                new ChooseAfterRejection(AfterRejection.HOLD, "Eerst de verkiezingen.", TODAY, Particulars.NONE)
                        .withReviewOn(LocalDate.parse("2099-01-31")));

        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ON_HOLD);
        assertThat(play.logged(id)).contains(DecisionPointKind.HOLD);
        assertThat(play.steps(id)).contains(step);
        String task = play.open(id, step).get(0).id();
        assertThatThrownBy(() -> completing.complete(LEADER, task, Map.of("choice", "rework", "reasoning", "Toch.")))
                .isInstanceOf(Conflict.class);

        resuming.resume(LEADER, id, new ResumeCooperation(null, TODAY, Particulars.NONE));
        assertThat(play.steps(id)).containsExactly(step);
        choose(id, AfterRejection.STOP);
        assertThat(play.summary(id).status()).isEqualTo(CooperationStatus.ENDED);
    }

    @Test
    void afterANoTheOthersGoOnWithoutTheOneThatSaidNo() {
        CooperationId id = rejectedBy(COEVERDAM);

        afterRejection.choose(
                LEADER,
                id,
                new ChooseAfterRejection(AfterRejection.FEWER_PARTNERS, "Coeverdam wil niet.", TODAY, Particulars.NONE)
                        .withLeaving(List.of(COEVERDAM)));

        assertThat(play.summary(id).partners()).containsExactly(AAMEER, BERGVELD);
        assertThat(play.logged(id)).contains(DecisionPointKind.PARTNER_WITHDRAWAL);
        assertThat(play.steps(id)).containsExactly("userTask_reassessPartners");
        play.assertLogIsWhole(id);
    }

    @Test
    void fewerPartnersNeedsSomebodyWhoLeavesAndTwoWhoStay() {
        CooperationId id = rejectedBy(COEVERDAM);
        ChooseAfterRejection fewer =
                new ChooseAfterRejection(AfterRejection.FEWER_PARTNERS, "Zonder hen.", TODAY, Particulars.NONE);

        for (List<MunicipalityCode> leaving :
                List.of(List.<MunicipalityCode>of(), List.of(BERGVELD, COEVERDAM), List.of(COEVERDAM, COEVERDAM))) {
            assertThatThrownBy(() -> afterRejection.choose(LEADER, id, fewer.withLeaving(leaving)))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(play.summary(id).partners()).containsExactly(AAMEER, BERGVELD, COEVERDAM);
        assertThat(play.steps(id)).containsExactly("userTask_chooseAfterRejection");
    }

    @Test
    void theTaskAfterANoSaysWhatEachChoiceMeansHereAndItsFormCarriesItOut() {
        CooperationId id = rejectedBy(COEVERDAM);
        String task = play.open(id, "userTask_chooseAfterRejection").get(0).id();

        assertThat(labels(task))
                .anySatisfy(label -> assertThat(label).startsWith("Terugvallen op vorm 3, ambtelijke fusie."))
                .anySatisfy(label -> assertThat(label)
                        .startsWith("Het voorstel herwerken. Fase 2 begint opnieuw")
                        .endsWith("Niet akkoord waren: Coeverdam."))
                .anySatisfy(label -> assertThat(label).startsWith("Verder met minder partners."))
                .anySatisfy(label -> assertThat(label).startsWith("Aanhouden."))
                .anySatisfy(label -> assertThat(label).startsWith("Stoppen."));

        assertThatThrownBy(() -> completing.complete(
                        LEADER, task, Map.of("choice", "hold", "leaving", List.of(COEVERDAM.text()))))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .as("all at once")
                        .extracting(FieldProblem::field)
                        .containsExactlyInAnyOrder("leaving", "reasoning", "reviewOn"));
        completing.complete(
                LEADER,
                task,
                Map.of(
                        "choice",
                        "fewer_partners",
                        "leaving",
                        List.of(COEVERDAM.text()),
                        "reasoning",
                        "Coeverdam wil niet.",
                        "effectiveOn",
                        TODAY.toEdtf()));
        assertThat(play.steps(id)).containsExactly("userTask_reassessPartners");
    }

    @Test
    void withTwoPartnersAndNoFurtherFormOnlyReworkHoldAndStopAreOffered() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G2, DecisionOutcome.REJECTED, null);
        play.note(id, GateKey.G2);

        assertThat(labels(play.open(id, "userTask_chooseAfterRejection").get(0).id()))
                .extracting(label -> label.replaceFirst("[ .].*", ""))
                .containsExactly("Het", "Aanhouden", "Stoppen");
    }

    private List<String> labels(String task) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
        return showing.own(LEADER, task).form().question("choice").orElseThrow().options().stream()
                .map(FormOption::label)
                .toList();
    }

    @Test
    void aPostponedCouncilAloneComesBackAndTheOthersResultStands() {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        play.passGate(id, GateKey.G1);
        play.reachDecisions(id);
        play.decide(id, GateKey.G2, BERGVELD, Body.COUNCIL, DecisionOutcome.POSTPONED, null);
        play.decide(id, GateKey.G2, AAMEER, Body.COUNCIL, DecisionOutcome.ADOPTED, null);
        play.decide(id, GateKey.G2, COEVERDAM, Body.COUNCIL, DecisionOutcome.ADOPTED, null);

        assertThat(play.open(id, "userTask_recordCouncilDecision"))
                .extracting(OpenTask::municipality)
                .containsExactly(BERGVELD);
        assertThat(gates.outcome(id, GateKey.G2)).isNull();

        play.decideAll(id, GateKey.G2, DecisionOutcome.ADOPTED, null);
        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("adopted");
    }

    private CooperationId rejectedBy(MunicipalityCode one) {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        play.passGate(id, GateKey.G1);
        rank(id);
        play.reachDecisions(id);
        play.decide(id, GateKey.G2, one, Body.COUNCIL, DecisionOutcome.REJECTED, null);
        play.decideAll(id, GateKey.G2, DecisionOutcome.ADOPTED, null);
        play.note(id, GateKey.G2);
        return id;
    }

    private CooperationId refusedAtG3(MunicipalityCode... partners) {
        CooperationId id = play.start(partners);
        play.passGate(id, GateKey.G1);
        rank(id);
        play.passGate(id, GateKey.G2);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G3, DecisionOutcome.REJECTED, null);
        play.note(id, GateKey.G3);
        return id;
    }

    private CooperationId realised() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        realise(id);
        return id;
    }

    private void realise(CooperationId id) {
        play.passGate(id, GateKey.G3);
        starts.confirm(LEADER, id, new ConfirmStart(TODAY, null, Particulars.NONE));
    }

    private void evaluate(CooperationId id, Choice choice) {
        evaluations.request(LEADER, id, new RequestEvaluation("Na een jaar.", TODAY, Particulars.NONE));
        play.passGate(id, GateKey.G4, choice);
    }

    private CooperationId rejectedAtG2() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        rank(id);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G2, DecisionOutcome.REJECTED, null);
        play.note(id, GateKey.G2);
        assertThat(play.steps(id)).containsExactly("userTask_chooseAfterRejection");
        return id;
    }

    private void rank(CooperationId id) {
        ranking.rank(
                LEADER,
                id,
                new RankAlternatives(
                        List.of(
                                new RankedAlternative(CooperationForm.MUNICIPAL_MERGER, null, 1, null, null),
                                new RankedAlternative(CooperationForm.ADMINISTRATIVE_MERGER, null, 2, null, null)),
                        Play.REVIEW,
                        TODAY,
                        Particulars.NONE));
    }

    private void choose(CooperationId id, AfterRejection choice) {
        afterRejection.choose(
                LEADER,
                id,
                new ChooseAfterRejection(choice, "Zo besloten.", TODAY, Particulars.NONE)
                        .withReviewOn(choice == AfterRejection.FALL_BACK ? Play.REVIEW : null));
    }
}
