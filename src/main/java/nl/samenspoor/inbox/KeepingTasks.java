package nl.samenspoor.inbox;

import java.time.LocalDate;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.terms.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of tasks equal to what the process waits for. Called by the process module only, inside the
 * transaction in which the process moves.
 */
@Component
public class KeepingTasks {

    private final TaskRows tasks;

    KeepingTasks(TaskRows tasks) {
        this.tasks = tasks;
    }

    /** The process waits for this from now on. */
    public void opened(OpenedTask task) {
        tasks.add(task);
    }

    /**
     * The task is to be done by another day than before.
     *
     * @param due      null when it has none any more
     * @param deadline the term that gives that day; null without a day, or when no term gives it
     */
    public void due(String taskId, @Nullable LocalDate due, @Nullable Deadline deadline) {
        tasks.setDue(taskId, due, deadline);
    }

    /**
     * The work is done, and the process moves on; does nothing to a task already marked done or set aside.
     *
     * @param on when it was done, as exactly as is known; null when nobody said
     */
    public void done(String taskId, @Nullable EffectiveDate on) {
        tasks.close(taskId, ClosedTask.How.DONE, null, null, on);
    }

    /** The process moved on because the work is done. */
    public void completed(String taskId) {
        done(taskId, null);
        tasks.leftProcess(taskId);
    }

    /** The process no longer waits for it, because its course changed. */
    public void cancelled(String taskId) {
        tasks.close(taskId, ClosedTask.How.CANCELLED, null, null, null);
        tasks.leftProcess(taskId);
    }
}
