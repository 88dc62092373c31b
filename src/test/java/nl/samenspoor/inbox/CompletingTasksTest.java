package nl.samenspoor.inbox;

import static nl.samenspoor.inbox.Inbox.CLERK;
import static nl.samenspoor.inbox.Inbox.COOPERATION;
import static nl.samenspoor.inbox.Inbox.ELZENVEEN;
import static nl.samenspoor.inbox.Inbox.LEADER;
import static nl.samenspoor.inbox.Inbox.SECRETARY;
import static nl.samenspoor.inbox.Inbox.WILGENRADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.kernel.Refusal;
import nl.samenspoor.kernel.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletingTasksTest {

    private static final Map<String, Object> VISION = Map.of("vision", "Samen sterker: ${''.getClass()}");

    private final Inbox inbox = new Inbox();
    private final CompletingTasks completing = inbox.get(CompletingTasks.class);
    private final Tasks tasks = inbox.get(Tasks.class);

    @AfterEach
    void stop() {
        inbox.close();
    }

    private static String code(Throwable refused) {
        return ((Refusal) refused).code();
    }

    private int submissions() {
        return inbox.get(Submissions.class).of(COOPERATION, "setGoalsAndVision").size();
    }

    @Test
    void aTaskIsDoneStoredWordForWordAndTheProcessGoesOn() {
        inbox.openVision("t1");
        completing.complete(LEADER, "t1", VISION);
        assertThat(tasks.of(COOPERATION)).isEmpty();
        assertThat(inbox.world.finished).containsExactly(WorkItem.of("userTask_setGoalsAndVision"));
        Submission stored = inbox.get(Submissions.class)
                .of(COOPERATION, "setGoalsAndVision")
                .get(0);
        assertThat(stored.answers()).isEqualTo(VISION);
        assertThat(stored.effective()).isEqualTo(EffectiveDate.on(Inbox.TODAY));
        assertThat(stored.submittedBy()).isEqualTo("projectleider");
    }

    @Test
    void theSecondOfTwoHearsWhoWasFirstAndWhen() {
        inbox.openVision("t1");
        completing.complete(LEADER, "t1", VISION);
        assertThatThrownBy(() -> completing.complete(LEADER, "t1", VISION))
                .isInstanceOfSatisfying(Conflict.class, late -> {
                    assertThat(late.code()).isEqualTo("inbox.alreadyDone");
                    assertThat(late.arguments())
                            .containsExactly(
                                    "projectleider",
                                    ZonedDateTime.of(2026, 11, 24, 10, 30, 0, 0, ZoneId.of("Europe/Amsterdam")));
                });
        assertThat(submissions()).isEqualTo(1);
    }

    @Test
    void ofManyAtTheSameInstantExactlyOneDoesIt() throws Exception {
        inbox.openVision("t1");
        ExecutorService people = Executors.newFixedThreadPool(8);
        Callable<Boolean> one = () -> {
            try {
                completing.complete(LEADER, "t1", VISION);
                return true;
            } catch (Conflict late) {
                return false;
            }
        };
        int done = 0;
        for (Future<Boolean> result : people.invokeAll(List.of(one, one, one, one, one, one, one, one))) {
            done += result.get() ? 1 : 0;
        }
        people.shutdown();
        assertThat(done).isEqualTo(1);
        assertThat(submissions()).isEqualTo(1);
    }

    @Test
    void somebodyElsesTaskIsRefusedAlsoForAnotherMunicipality() {
        inbox.open(Inbox.task("t1", "userTask_scoreMotives", "scoreMotives", Body.SECRETARY, WILGENRADE));
        assertThatThrownBy(() -> completing.complete(SECRETARY, "t1", Map.of())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> completing.complete(CLERK, "t1", Map.of())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> completing.complete(LEADER, "t1", Map.of())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aTaskOfACooperationOneMayNotSeeAnswersLikeOneThatDoesNotExist() {
        inbox.open(new OpenedTask(
                "t1",
                Inbox.HIDDEN,
                "userTask_setGoalsAndVision",
                "setGoalsAndVision",
                null,
                null,
                Body.PROJECT_LEADER,
                null,
                null));
        assertThatThrownBy(() -> completing.complete(LEADER, "t1", VISION))
                .isInstanceOfSatisfying(
                        NotFound.class, hidden -> assertThat(hidden.code()).isEqualTo("inbox.noTask"));
        assertThatThrownBy(() -> completing.complete(LEADER, "made-up", VISION))
                .isInstanceOfSatisfying(
                        NotFound.class, none -> assertThat(none.code()).isEqualTo("inbox.noTask"));
    }

    @Test
    void nothingIsDoneWhileTheCooperationIsOnHoldExceptWorkBesideTheCourse() {
        inbox.openVision("t1");
        inbox.open(Inbox.task("t2", "userTask_handleIncident", "handleIncident", Body.PROJECT_LEADER, null));
        inbox.world.hold = "Eigen onderzoek van een partner.";
        assertThatThrownBy(() -> completing.complete(LEADER, "t1", VISION))
                .isInstanceOfSatisfying(Conflict.class, held -> {
                    assertThat(held.code()).isEqualTo("inbox.onHold");
                    assertThat(held.arguments()).containsExactly(new RecordedText("Eigen onderzoek van een partner."));
                });
        completing.complete(LEADER, "t2", Map.of("measures", "Storing verholpen"));
        assertThat(tasks.of(COOPERATION)).extracting(OpenTask::id).containsExactly("t1");
    }

    @Test
    void wrongAnswersChangeNothing() {
        inbox.openVision("t1");
        assertThatThrownBy(() -> completing.complete(LEADER, "t1", Map.of("vison", "x", "effectiveOn", "gisteren")))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .hasSize(3));
        assertThat(tasks.of(COOPERATION)).hasSize(1);
        assertThat(submissions()).isZero();
    }

    @Test
    void whatTheFeatureRefusesOrFailsAtChangesNothing() {
        inbox.open(Inbox.task("t1", "userTask_registerSignal", "registerSignal", Body.PROJECT_LEADER, null));
        Map<String, Object> signal = Map.of("signalSource", "college", "signalKind", "other", "text", "Te klein");
        assertThatThrownBy(() -> completing.complete(
                        LEADER, "t1", Map.of("signalSource", "college", "signalKind", "other", "text", "te laat")))
                .isInstanceOf(InvalidInput.class);
        inbox.world.failing = true;
        assertThatThrownBy(() -> completing.complete(LEADER, "t1", signal)).isInstanceOf(IllegalStateException.class);
        assertThat(tasks.of(COOPERATION)).hasSize(1);
        assertThat(inbox.get(Submissions.class).of(COOPERATION, "registerSignal"))
                .isEmpty();
        inbox.world.failing = false;
        completing.complete(LEADER, "t1", signal);
        assertThat(inbox.world.performed.get(0).effective()).isEqualTo(EffectiveDate.on(Inbox.TODAY));
    }

    @Test
    void workIsFoundByWhatItIsAboutAndKeepsItsDate() {
        inbox.open(Inbox.task("t1", "userTask_adviseOnPlan", "adviseOnPlan", Body.WORKS_COUNCIL, ELZENVEEN));
        RecordingWork recording = inbox.get(RecordingWork.class);
        WorkItem work = WorkItem.of("userTask_adviseOnPlan");
        Actor casebook = Actor.system("casebook");
        EffectiveDate then = EffectiveDate.parse("2011-06");
        assertThat(recording.waitsFor(COOPERATION, work)).isFalse();
        assertThatThrownBy(() -> recording.record(casebook, COOPERATION, work, Map.of("outcome", "positive"), then))
                .isInstanceOfSatisfying(
                        Conflict.class, no -> assertThat(no.code()).isEqualTo("inbox.notWaiting"));
        recording.record(casebook, COOPERATION, work.in(ELZENVEEN), Map.of("outcome", "positive"), then);
        assertThat(inbox.get(Submissions.class)
                        .of(COOPERATION, "adviseOnPlan")
                        .get(0)
                        .effective())
                .isEqualTo(then);
    }

    @Test
    void preparatoryTasksAreSetAsideUntilOnlyDecisionsAreLeft() {
        inbox.openVision("t1");
        inbox.world.next.put(
                WorkItem.of("userTask_setGoalsAndVision"),
                Inbox.task("t2", "userTask_draftPlanOfApproach", "draftPlanOfApproach", Body.PROJECT_LEADER, null));
        inbox.open(Inbox.task("t3", "userTask_confirmStart", "confirmStart", Body.PROJECT_LEADER, null));
        SettingAsideTasks setting = inbox.get(SettingAsideTasks.class);
        EffectiveDate then = EffectiveDate.parse("2011");
        int count =
                setting.setAsideAll(LEADER, COOPERATION, step -> true, Ground.NOT_RECORDED, "Niet in de bron", then);
        assertThat(count).isEqualTo(2);
        assertThat(tasks.of(COOPERATION)).extracting(OpenTask::id).containsExactly("t3");
        assertThatThrownBy(() -> setting.setAside(LEADER, "t3", Ground.NOT_APPLICABLE, "Geen zin", then))
                .satisfies(refused -> assertThat(code(refused)).isEqualTo("inbox.decisionNotSetAside"));
        assertThatThrownBy(() -> setting.setAside(SECRETARY, "t3", Ground.NOT_APPLICABLE, "Geen zin", then))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> completing.complete(LEADER, "t1", VISION))
                .satisfies(late -> assertThat(code(late)).isEqualTo("inbox.wasSetAside"));
    }

    @Test
    void aTaskTheCourseNoLongerNeedsSaysSo() {
        inbox.openVision("t1");
        inbox.get(KeepingTasks.class).cancelled("t1");
        assertThatThrownBy(() -> completing.complete(LEADER, "t1", VISION))
                .satisfies(late -> assertThat(code(late)).isEqualTo("inbox.noLongerNeeded"));
    }

    @Test
    void everybodySeesWhatIsHisAndWhatIsLate() {
        inbox.openVision("t1");
        inbox.openConditions("t2");
        inbox.open(Inbox.task("t3", "userTask_scoreMotives", "scoreMotives", Body.SECRETARY, ELZENVEEN));
        inbox.open(Inbox.task("t4", "userTask_scoreMotives", "scoreMotives", Body.SECRETARY, WILGENRADE));
        assertThat(tasks.openTasks(LEADER)).isEqualTo(2);
        assertThat(tasks.openTasks(CLERK)).isZero();
        TaskPage mine = tasks.page(SECRETARY, TaskFilter.mineOnly(), 0, 50);
        assertThat(mine.items()).extracting(OpenTask::id).containsExactly("t3");
        assertThat(tasks.page(SECRETARY, new TaskFilter(COOPERATION, false), 0, 3)
                        .items())
                .hasSize(3);
        assertThat(tasks.page(SECRETARY, new TaskFilter(COOPERATION, false), 1, 3)
                        .total())
                .isEqualTo(4);
        Map<CooperationId, TaskCounts> counts = tasks.counts(List.of(COOPERATION, Inbox.HIDDEN));
        assertThat(counts).containsOnlyKeys(COOPERATION);
        assertThat(counts.get(COOPERATION).open()).isEqualTo(4);
        assertThat(counts.get(COOPERATION).overdue()).isEqualTo(3);
        assertThat(counts.get(COOPERATION).firstDue())
                .isEqualTo(tasks.of(COOPERATION).get(0).due());
        assertThat(mine.items().get(0).phase()).isEqualTo(nl.samenspoor.kernel.Phase.ORIENTATION);
        assertThat(tasks.of(COOPERATION))
                .filteredOn(task -> task.id().equals("t2"))
                .allSatisfy(task -> assertThat(task.phase()).isEqualTo(nl.samenspoor.kernel.Phase.DECISION));
    }
}
