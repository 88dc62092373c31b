package nl.samenspoor.communication;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.cooperation.AdoptingPlans;
import nl.samenspoor.cooperation.DecideOnPlan;
import nl.samenspoor.cooperation.HoldCooperation;
import nl.samenspoor.cooperation.HoldingCooperations;
import nl.samenspoor.cooperation.MayResume;
import nl.samenspoor.cooperation.ObservingUntil;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.PlanDecision;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.process.inbound.ReminderTimers;
import nl.samenspoor.scenario.Play;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real engine reminds of real tasks: whom, when, and never twice. */
@IntegrationTest
class RemindingTest {

    private static final String DOSSIER = "userTask_prepareDossier";

    @Autowired
    Play play;

    @Autowired
    People people;

    @Autowired
    HoldingCooperations holding;

    @Autowired
    ObservingUntil observing;

    @Autowired
    AdoptingPlans plans;

    @Autowired
    SettingAsideTasks settingAside;

    @Autowired
    Reminding reminding;

    @Autowired
    AdministeringAccounts administering;

    @Autowired
    OpeningTaskFields fields;

    @Autowired
    ReminderTexts texts;

    @Autowired
    TaskService engineTasks;

    @Autowired
    ManagementService timers;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext context;

    private Told told;

    @BeforeEach
    void register() {
        people.register();
        told = new Told(engineTasks, timers, jdbc, clock);
    }

    private CooperationId deciding() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        for (String step : List.of("rankAlternatives", "setGoalsAndVision", "draftPlanOfApproach")) {
            play.skip(id, "userTask_" + step);
        }
        return id;
    }

    private OpenTask plan(CooperationId id, MunicipalityCode municipality) {
        return play.open(id, "userTask_decideOnPlan").stream()
                .filter(task -> municipality.equals(task.municipality()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBodyIsRemindedBeforeAndAfterItsLastDayAndTheLeaderIsToldLater() {
        OpenTask task = plan(deciding(), AAMEER);
        assertThat(told.timerDay(task.id())).isEqualTo(task.due().minusDays(7));

        told.due(task.id(), 3);
        told.fire(task.id());
        assertThat(told.of(task.id())).containsExactly("before college-aameer");
        assertThat(told.timerDay(task.id())).isEqualTo(told.today().plusDays(4));

        told.due(task.id(), -2);
        told.fire(task.id());
        assertThat(told.of(task.id())).containsExactly("before college-aameer", "overdue college-aameer");

        told.due(task.id(), -8);
        told.fire(task.id());
        assertThat(told.of(task.id()))
                .containsExactly(
                        "before college-aameer",
                        "overdue college-aameer",
                        "overdue college-aameer",
                        "escalation " + People.LEADER);
        assertThat(told.timers(task.id())).as("nothing is left to tell").isEmpty();
    }

    @Test
    void ofOneLastDayEachKindIsToldOnceWhateverRunsAgain() {
        OpenTask task = plan(deciding(), AAMEER);
        told.due(task.id(), -8);
        told.fire(task.id());
        List<String> once = told.of(task.id());

        assertThat(reminding.remind(task.id())).isEmpty();
        told.due(task.id(), -8);
        told.due(task.id(), 30);
        told.due(task.id(), -8);

        assertThat(told.timers(task.id())).isEmpty();
        assertThat(told.of(task.id())).isEqualTo(once).hasSize(2);
    }

    @Test
    void aReminderOfWorkOnATaskFieldNamesTheField() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        String field = fields.open(
                Play.LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, TODAY, Particulars.NONE));
        Reminder reminder = new Reminder(
                "taak",
                ReminderKind.BEFORE,
                told.today().plusDays(3),
                id,
                "userTask_draftBusinessCase",
                AAMEER,
                field,
                null);

        assertThat(texts.of(List.of(reminder), Locale.forLanguageTag("nl")))
                .singleElement()
                .asString()
                .contains("Businesscase opstellen: ICT, Aameer");
        assertThat(texts.of(List.of(reminder), Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains(": ICT, Aameer")
                .doesNotContain("communication.");
    }

    @Test
    void aTaskOfTheLeaderIsRemindedToTheLeader() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        settingAside.setAsideAll(
                Actor.system("test"),
                id,
                step -> !step.equals(DOSSIER),
                Ground.NOT_RECORDED,
                "Niet van belang.",
                TODAY);
        OpenTask dossier = play.open(id, DOSSIER).get(0);

        told.due(dossier.id(), 1);
        told.fire(dossier.id());

        assertThat(told.of(dossier.id())).containsExactly("before " + People.LEADER);
    }

    @Test
    void aTaskDoneInTheMeantimeRemindsNobody() {
        CooperationId id = deciding();
        OpenTask task = plan(id, AAMEER);
        told.due(task.id(), -2);
        assertThat(told.timers(task.id())).hasSize(1);

        plans.decide(
                Play.of(AAMEER, Role.COLLEGE),
                id,
                new DecideOnPlan(AAMEER, PlanDecision.ADOPTED, "Zo besloten.", TODAY, Particulars.NONE));

        assertThat(told.timers(task.id())).isEmpty();
        assertThat(reminding.remind(task.id()))
                .as("even when its timer fell at that instant")
                .isEmpty();
        assertThat(told.of(task.id())).isEmpty();
    }

    @Test
    void aPauseStopsNoReminder() {
        CooperationId id = deciding();
        OpenTask task = plan(id, AAMEER);
        holding.hold(
                LEADER,
                id,
                new HoldCooperation(
                        "Eigen onderzoek.", TODAY, Play.REVIEW, MayResume.PROJECT_LEADER, Particulars.NONE));

        told.due(task.id(), 2);
        told.fire(task.id());

        assertThat(told.of(task.id())).containsExactly("before college-aameer");
    }

    @Test
    void aCaseThatIsOnlyObservedRemindsNobodyAndIsLookedAtAgain() {
        CooperationId id = deciding();
        OpenTask task = plan(id, AAMEER);
        told.due(task.id(), -2);
        observing.set(LEADER, id, told.today().minusDays(5));

        told.fire(task.id());

        assertThat(told.of(task.id())).isEmpty();
        assertThat(told.timerDay(task.id())).isEqualTo(told.today().plusDays(1));
    }

    @Test
    void tasksThatWereOpenBeforeThereWereRemindersGetATimerAtTheNextStart() {
        OpenTask task = plan(deciding(), BERGVELD);
        timers.deleteJob(told.timers(task.id()).get(0));

        startAnew();

        assertThat(told.timers(task.id())).hasSize(1);
        assertThat(told.timerDay(task.id())).isEqualTo(task.due().minusDays(7));
    }

    private void startAnew() {
        context.publishEvent(new ApplicationReadyEvent(
                new org.springframework.boot.SpringApplication(),
                null,
                (ConfigurableApplicationContext) context,
                null));
    }

    @Test
    void aTimerThatTheEngineGaveUpIsReplacedAtTheNextStart() {
        OpenTask task = plan(deciding(), AAMEER);
        told.due(task.id(), 3);
        timers.setJobRetries(told.timers(task.id()).get(0), 0);

        startAnew();

        assertThat(told.timers(task.id())).hasSize(1);
        told.fire(task.id());
        assertThat(told.of(task.id())).containsExactly("before college-aameer");
        assertThat(told.timerDay(task.id())).isEqualTo(told.today().plusDays(4));
    }

    @Test
    void aTimerOfAnotherRhythmIsSetAnewAtTheNextStartAndOneOfThisRhythmStays() {
        CooperationId id = deciding();
        OpenTask moved = plan(id, AAMEER);
        String same = told.timers(plan(id, BERGVELD).id()).get(0);
        timers.setJobDuedate(
                told.timers(moved.id()).get(0),
                java.util.Date.from(clock.instant().plus(java.time.Duration.ofDays(1))));

        startAnew();

        assertThat(told.timerDay(moved.id())).isEqualTo(moved.due().minusDays(7));
        assertThat(told.timers(plan(id, BERGVELD).id())).containsExactly(same);
    }

    @Test
    void theLeaderIsToldOnceThatNobodyHoldsTheSeat() {
        OpenTask task = plan(deciding(), AAMEER);
        administering.deactivate(Actor.system("test"), "college-aameer");
        try {
            told.due(task.id(), -2);
            told.fire(task.id());
            assertThat(told.of(task.id())).containsExactly("vacant " + People.LEADER);
            assertThat(texts.of(
                            List.of(Reminder.ofTask(
                                    task.id(),
                                    ReminderKind.VACANT,
                                    told.today(),
                                    task.cooperation(),
                                    task.step(),
                                    AAMEER,
                                    null)),
                            Locale.forLanguageTag("nl")))
                    .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                    .startsWith("Niemand met een account kan dit doen, uiterlijk ");

            told.due(task.id(), -8);
            told.due(task.id(), -2);
            assertThat(reminding.remind(task.id())).isPresent();
            assertThat(told.of(task.id())).as("not again").containsExactly("vacant " + People.LEADER);
        } finally {
            administering.activate(Actor.system("test"), "college-aameer");
        }
    }

    @Test
    void aDayThatSomebodyGaveATaskWithoutATermIsKeptAndReminds() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        OpenTask task = play.open(id, "userTask_scoreMotives").get(0);
        assertThat(task.due()).isNull();

        told.due(task.id(), 3);

        OpenTask dated = play.open(id, "userTask_scoreMotives").get(0);
        assertThat(dated.due()).isEqualTo(told.today().plusDays(3));
        assertThat(dated.deadline()).as("no term gives it").isNull();
        told.fire(task.id());
        assertThat(told.of(task.id())).isNotEmpty().allMatch(one -> one.startsWith("before "));
    }

    @Test
    void aTimerThatTwoNodesSetTellsOnceAndIsOneAfterwards() {
        OpenTask task = plan(deciding(), AAMEER);
        told.due(task.id(), 3);
        engine.getCommandExecutorTxRequired().execute(command -> {
            ReminderTimers.set(command, task.id(), clock.instant());
            return null;
        });
        List<String> both = told.timers(task.id());
        assertThat(both).hasSize(2);

        both.forEach(timers::executeJob);

        assertThat(told.of(task.id())).containsExactly("before college-aameer");
        assertThat(told.timers(task.id())).hasSize(1);
    }
}
