package nl.samenspoor.scenario;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.agreement.AgreeCostKey;
import nl.samenspoor.agreement.AgreeingCostKeys;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.Clauses;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.agreement.CostKeyType;
import nl.samenspoor.agreement.DraftArrangement;
import nl.samenspoor.agreement.DraftingArrangements;
import nl.samenspoor.cooperation.ChooseForm;
import nl.samenspoor.cooperation.ChoosingForms;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.Follow;
import nl.samenspoor.cooperation.Following;
import nl.samenspoor.cooperation.ObservingUntil;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The timers of the engine follow what was agreed on evaluations, and come alive when somebody follows an old case. */
@IntegrationTest
class EvaluationMomentsInTheProcessTest {

    private static final LocalDate START = LocalDate.of(2026, 10, 2);

    @Autowired
    Play play;

    @Autowired
    ConfirmingStarts starts;

    @Autowired
    ChoosingForms forms;

    @Autowired
    AgreeingCostKeys costKeys;

    @Autowired
    DraftingArrangements arrangements;

    @Autowired
    ObservingUntil observing;

    @Autowired
    Following following;

    @Autowired
    SettingAsideTasks settingAside;

    @Autowired
    DecisionPoints log;

    @Autowired
    Clock clock;

    @Autowired
    ManagementService timers;

    @Autowired
    RuntimeService engine;

    @Test
    void theEvaluationTimerCountsFromTheRealStartAndFollowsWhatIsAgreed() {
        CooperationId id = realised();
        assertThat(due(id, "event_evaluationDue")).isEqualTo(START.plusYears(3));

        agreeKey(id, 2, AgreementStatus.PROPOSED);
        assertThat(due(id, "event_evaluationDue")).as("a proposal binds nobody").isEqualTo(START.plusYears(3));
        agreeKey(id, 2, AgreementStatus.AGREED);
        assertThat(due(id, "event_evaluationDue")).isEqualTo(START.plusYears(2));

        draftArrangement(id, 1);
        assertThat(due(id, "event_evaluationDue")).isEqualTo(START.plusYears(1));

        LocalDate soon = LocalDate.now(clock).plusDays(30);
        chooseForm(id, soon);
        assertThat(due(id, "event_evaluationDue"))
                .isEqualTo(soon.isBefore(START.plusYears(1)) ? soon : START.plusYears(1));
        chooseForm(id, START.plusYears(9));
        assertThat(due(id, "event_evaluationDue")).isEqualTo(START.plusYears(1));
    }

    @Test
    void anArrangementLookedAtBeforeSomeDayIsEvaluatedByThatDay() {
        CooperationId id = realised();
        reviewArrangement(id, "../2027");
        assertThat(due(id, "event_evaluationDue")).isEqualTo(LocalDate.of(2027, 12, 31));
        reviewArrangement(id, "../2040");
        assertThat(due(id, "event_evaluationDue")).isEqualTo(START.plusYears(3));
    }

    @Test
    void anAgreementMadeBeforeTheStartCountsFromTheStart() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        agreeKey(id, 2, AgreementStatus.AGREED);
        play.passGate(id, GateKey.G3);
        starts.confirm(LEADER, id, new ConfirmStart(EffectiveDate.on(START), null, Particulars.NONE));

        assertThat(due(id, "event_evaluationDue")).isEqualTo(START.plusYears(2));
    }

    @Test
    void aCaseThatIsOnlyObservedIsTakenOverAndItsTimersComeAlive() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        observing.set(LEADER, id, LocalDate.of(2026, 11, 1));
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        play.passGate(id, GateKey.G3);
        starts.confirm(LEADER, id, new ConfirmStart(EffectiveDate.on(START), null, Particulars.NONE));
        assertThat(due(id, "event_evaluationDue").getYear()).isEqualTo(9999);
        assertThat(due(id, "event_reportDue").getYear()).isEqualTo(9999);
        LocalDate today = LocalDate.now(clock);

        following.follow(LEADER, id, new Follow("Wij gaan verder.", Particulars.NONE));

        assertThat(play.summary(id).observedUntil()).isNull();
        assertThat(due(id, "event_evaluationDue")).isEqualTo(today.plusYears(3));
        assertThat(due(id, "event_reportDue"))
                .isBetween(today.plusMonths(6).minusDays(1), today.plusMonths(6).plusDays(1));
        assertThat(log.of(id).get(log.of(id).size() - 1).what())
                .isEqualTo("Het samenwerkingsverband wordt vanaf vandaag bijgehouden; tot nu toe was het bekend tot"
                        + " 1 november 2026: Wij gaan verder.");
        assertThatThrownBy(() -> following.follow(LEADER, id, new Follow(null, Particulars.NONE)))
                .isInstanceOf(Conflict.class);
        play.assertLogIsWhole(id);

        fire(id, "event_reportDue");
        assertThat(play.open(id, "userTask_writeReport")).singleElement().satisfies(task -> assertThat(task.due())
                .isBetween(today.plusDays(41), today.plusDays(43)));
        assertThat(due(id, "event_reportDue"))
                .as("and again half a year later")
                .isBefore(today.plusYears(1).plusDays(2));
    }

    @Test
    void openWorkOfACaseThatIsTakenOverIsDueFromThen() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        observing.set(LEADER, id, LocalDate.of(2026, 2, 1));
        for (String step : List.of("rankAlternatives", "setGoalsAndVision", "draftPlanOfApproach")) {
            play.skip(id, "userTask_" + step);
        }
        assertThat(play.open(id, "userTask_decideOnPlan")).hasSize(2).allSatisfy(task -> assertThat(task.due())
                .isNull());
        LocalDate today = LocalDate.now(clock);

        following.follow(LEADER, id, new Follow(null, Particulars.NONE));

        assertThat(play.open(id, "userTask_decideOnPlan")).hasSize(2).allSatisfy(task -> assertThat(task.due())
                .isBetween(today.plusDays(27), today.plusDays(57)));
    }

    @Test
    void onlyItsLeaderTakesACaseOver() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        observing.set(LEADER, id, LocalDate.of(2026, 2, 1));
        Actor stranger = new Actor("vreemde", Set.of(Role.PROJECT_LEADER), Set.of(), false);

        assertThatThrownBy(() -> following.follow(stranger, id, new Follow(null, Particulars.NONE)))
                .isInstanceOf(NotFound.class);
        settingAside.setAsideAll(Actor.system("test"), id, step -> false, Ground.NOT_RECORDED, "Niets.", TODAY);
    }

    private CooperationId realised() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        play.passGate(id, GateKey.G3);
        starts.confirm(LEADER, id, new ConfirmStart(EffectiveDate.on(START), null, Particulars.NONE));
        return id;
    }

    private void agreeKey(CooperationId id, int years, AgreementStatus status) {
        costKeys.agree(
                LEADER,
                new AgreeCostKey(
                        id,
                        CostKeyType.EQUAL,
                        List.of(CostKeyPeriod.unknownFrom(TODAY)),
                        null,
                        null,
                        years,
                        status,
                        EffectiveDate.parse("2026-09-01"),
                        null,
                        null));
    }

    private void draftArrangement(CooperationId id, int years) {
        arrangements.draft(
                LEADER,
                new DraftArrangement(
                        id,
                        LegalForm.OPERATIONS_BODY,
                        null,
                        null,
                        null,
                        AgreementStatus.IN_FORCE,
                        EffectiveDate.parse("2026-09-01"),
                        null,
                        null,
                        years,
                        null,
                        null,
                        null));
    }

    private void reviewArrangement(CooperationId id, String on) {
        arrangements.draft(
                LEADER,
                new DraftArrangement(
                        id,
                        LegalForm.OPERATIONS_BODY,
                        null,
                        null,
                        null,
                        AgreementStatus.IN_FORCE,
                        EffectiveDate.parse("2026-09-01"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        EffectiveDate.parse(on),
                        null,
                        Clauses.UNKNOWN,
                        null));
    }

    private void chooseForm(CooperationId id, LocalDate reviewOn) {
        forms.choose(
                LEADER,
                id,
                new ChooseForm(
                        CooperationForm.MATRIX, null, LegalForm.UNKNOWN, reviewOn, null, TODAY, Particulars.NONE));
    }

    private LocalDate due(CooperationId id, String element) {
        return timer(id, element)
                .getDuedate()
                .toInstant()
                .atZone(clock.getZone())
                .toLocalDate();
    }

    private void fire(CooperationId id, String element) {
        timers.executeJob(timer(id, element).getId());
    }

    private Job timer(CooperationId id, String element) {
        return timers.createJobQuery().timers().activityId(element).list().stream()
                .filter(job -> engine.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(id.text())
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer at " + element));
    }
}
