package nl.samenspoor.inbox;

import nl.samenspoor.inbox.spi.HoldState;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Who may see and do a task. */
@Component
class TaskAccess {

    private final TaskRows tasks;
    private final Visibility visibility;
    private final HoldState hold;

    TaskAccess(TaskRows tasks, Visibility visibility, HoldState hold) {
        this.tasks = tasks;
        this.visibility = visibility;
        this.hold = hold;
    }

    /**
     * One's own task is always there for oneself, also for a body that was asked for this one thing and sees nothing else of
     * the cooperation.
     *
     * @throws NotFound when there is no such task or the actor may not see its cooperation; both answer alike
     */
    TaskRecord visible(Actor actor, String taskId) {
        TaskRecord known = tasks.find(taskId).orElseThrow(() -> new NotFound("inbox.noTask"));
        if (ofOwnSeat(actor, known.task())) {
            return known;
        }
        try {
            visibility.requireVisible(actor, known.task().cooperation());
        } catch (NotFound hidden) {
            throw new NotFound("inbox.noTask");
        }
        return known;
    }

    /** @throws NotAllowed when it is somebody else's task */
    void requireOwn(Actor actor, TaskRecord known) {
        OpenTask task = known.task();
        if (ofOwnSeat(actor, task)) {
            return;
        }
        visibility.requireActsFor(actor, task.cooperation(), task.municipality(), task.body());
    }

    private static boolean ofOwnSeat(Actor actor, OpenTask task) {
        MunicipalityCode municipality = task.municipality();
        return municipality != null
                && task.body() != Body.PROJECT_LEADER
                && Permissions.mayFor(actor, Right.workOf(task.body()), municipality, task.body());
    }

    /** Whether the actor sees the cooperation the task belongs to. */
    boolean seesCooperation(Actor actor, OpenTask task) {
        try {
            visibility.requireVisible(actor, task.cooperation());
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    /** Whether the actor may do it. */
    boolean own(Actor actor, TaskRecord known) {
        try {
            requireOwn(actor, known);
            return true;
        } catch (NotAllowed notHis) {
            return false;
        }
    }

    /**
     * What others decided is recorded as it happened, on hold or not; a person's own work waits.
     *
     * @throws Conflict with the reason of the hold
     */
    void requireNotOnHold(Actor actor, TaskRecord known) {
        if (actor.system() || OpenTask.besideTheCourse(known.task().step())) {
            return;
        }
        String reason = hold.onHoldReason(known.task().cooperation());
        if (reason != null) {
            throw HoldState.refusal(reason);
        }
    }
}
