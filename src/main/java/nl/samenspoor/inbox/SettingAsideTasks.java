package nl.samenspoor.inbox;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/**
 * Lets the project leader go on without preparatory work, in the open: the task stays on record with the reason. What is
 * not recorded stays unknown. Decisions cannot be set aside.
 */
@Component
public class SettingAsideTasks {

    /** Why a task is set aside. */
    public enum Ground {
        /** It may have been done, but nothing about it was recorded. */
        NOT_RECORDED,
        /** It does not apply to this cooperation. */
        NOT_APPLICABLE
    }

    /** Steps in which somebody decides; nobody may go on without them. */
    public static final Set<String> DECISIONS = Set.of(
            "userTask_recordCouncilDecision",
            "userTask_recordCollegeDecision",
            "userTask_chooseAfterRejection",
            "userTask_chooseAfterRefusal",
            "userTask_reassessPartners",
            "userTask_confirmStart");

    /**
     * Steps a leader may not pass over for others or for the record: colleges decide on plans, business cases and the
     * service agreements they ask for themselves, open conditions are answered (rule R8), and red findings are gone against
     * with a motivation. Only history that is taken aboard may lack them.
     */
    public static final Set<String> OWED = Set.of(
            "userTask_decideOnPlan",
            "userTask_decideOnBusinessCase",
            "userTask_decideWhatNext",
            "userTask_reviewServiceAgreement",
            "userTask_agreeServiceAgreement",
            "userTask_prepareDossier",
            "userTask_closeConditions");

    private static final int MOST_AT_ONCE = 1_000;
    private static final int LONGEST_REASON = 2_000;

    private final TaskRows tasks;
    private final TaskAccess access;
    private final ClosingTasks closing;
    private final DoingTasks doing;
    private final Visibility visibility;

    SettingAsideTasks(
            TaskRows tasks, TaskAccess access, ClosingTasks closing, DoingTasks doing, Visibility visibility) {
        this.tasks = tasks;
        this.access = access;
        this.closing = closing;
        this.doing = doing;
        this.visibility = visibility;
    }

    /** Whether a step prepares a decision and may be set aside. */
    public static boolean preparatory(String step) {
        return !DECISIONS.contains(step);
    }

    /** Whether this actor may set the step aside at all, leaving aside whether he leads the cooperation. */
    static boolean allowed(Actor actor, String step) {
        return preparatory(step) && (actor.system() || !OWED.contains(step));
    }

    /**
     * Sets one task aside.
     *
     * @param reason in the person's words, at most 2,000 characters
     * @throws NotFound     when the task does not exist or its cooperation may not be seen
     * @throws NotAllowed   when the actor does not lead the cooperation
     * @throws Conflict     when the task is closed already, is a decision, or the cooperation is on hold
     * @throws InvalidInput on field {@code reason}
     */
    @UseCase
    public void setAside(Actor actor, String taskId, Ground ground, String reason, EffectiveDate effective) {
        TaskRecord known = access.visible(actor, taskId);
        visibility.require(actor, Right.SET_WORK_ASIDE, known.task().cooperation());
        closing.requireOpen(known);
        access.requireNotOnHold(actor, known);
        if (!allowed(actor, known.task().step())) {
            throw new Conflict("inbox.decisionNotSetAside");
        }
        perform(actor, known, ground, words(reason), effective);
    }

    /**
     * Sets aside open preparatory tasks, and those that open because of it, until none is left.
     *
     * @param steps which steps; decisions are never set aside, whatever this says
     * @return how many were set aside
     * @throws NotAllowed when the actor does not lead the cooperation
     */
    @UseCase
    public int setAsideAll(
            Actor actor,
            CooperationId cooperation,
            Predicate<String> steps,
            Ground ground,
            String reason,
            EffectiveDate effective) {
        visibility.require(actor, Right.SET_WORK_ASIDE, cooperation);
        String words = words(reason);
        int count = 0;
        for (List<TaskRecord> next = open(actor, cooperation, steps);
                !next.isEmpty();
                next = open(actor, cooperation, steps)) {
            TaskRecord first = next.get(0);
            if (++count > MOST_AT_ONCE) {
                throw new IllegalStateException(
                        "setting aside never ends at " + first.task().step());
            }
            perform(actor, first, ground, words, effective);
        }
        return count;
    }

    private List<TaskRecord> open(Actor actor, CooperationId cooperation, Predicate<String> steps) {
        return tasks.open(cooperation).stream()
                .filter(known -> allowed(actor, known.task().step())
                        && steps.test(known.task().step()))
                .toList();
    }

    private void perform(Actor actor, TaskRecord known, Ground ground, String reason, EffectiveDate effective) {
        closing.close(known, ClosedTask.How.SET_ASIDE, actor, effective);
        tasks.explain(known.task().id(), ground, reason);
        doing.leave(known, effective);
    }

    private static String words(String reason) {
        return PlainText.required("reason", reason, LONGEST_REASON);
    }
}
