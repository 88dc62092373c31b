package nl.samenspoor.process.inbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import nl.samenspoor.communication.Reminding;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * One timer of the engine per open task with a last day, at the next moment at which something is to be told about it. It
 * belongs to the task and to no execution: not drawn in any model, never moved by the model's own timers, and the same for
 * tasks that were open before there were reminders. When it falls due it asks {@link Reminding} and is set again.
 */
@Component
public class ReminderTimers implements JobHandler<ReminderTimers.OfTask> {

    /** Kind of these jobs in the engine's table. */
    public static final String TYPE = "taskReminder";

    /** Which task a timer belongs to. */
    public record OfTask(String taskId) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return taskId;
        }
    }

    private final ObjectProvider<Reminding> reminding;

    ReminderTimers(ObjectProvider<Reminding> reminding) {
        this.reminding = reminding;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public OfTask newConfiguration(String canonical) {
        return new OfTask(canonical);
    }

    @Override
    public void execute(OfTask timer, @Nullable ExecutionEntity none, CommandContext context, @Nullable String tenant) {
        reminding
                .getObject()
                .remind(timer.taskId())
                .filter(next -> onlyTimer(context, timer.taskId()))
                .ifPresent(next -> set(context, timer.taskId(), next));
    }

    /** Two nodes that start at once may both have set one. Asked while the task is locked: the last of them goes on. */
    private static boolean onlyTimer(CommandContext context, String taskId) {
        return of(context.getJobManager(), taskId).size() < 2;
    }

    @Override
    public void onDelete(OfTask timer, JobEntity job) {}

    /** A task opened; null when it has no last day. */
    void opened(String taskId, @Nullable LocalDate due) {
        if (due != null) {
            reminding
                    .getObject()
                    .first(taskId, due, false)
                    .ifPresent(at -> set(Context.getCommandContext(), taskId, at));
        }
    }

    /** The last day of a task may have changed. */
    void moved(String taskId, @Nullable LocalDate due) {
        closed(taskId);
        if (due != null) {
            reminding
                    .getObject()
                    .first(taskId, due, true)
                    .ifPresent(at -> set(Context.getCommandContext(), taskId, at));
        }
    }

    /** Nobody has to do the task any more. */
    void closed(String taskId) {
        JobManager jobs = Context.getCommandContext().getJobManager();
        of(jobs, taskId).forEach(timer -> timer.delete());
    }

    private static List<JobEntity> of(JobManager jobs, String taskId) {
        return jobs.findJobsByConfiguration(TYPE, taskId, null);
    }

    /** Sets the one timer of a task in place of what it had; inside a command of the engine. */
    public static void renew(CommandContext context, String taskId, Instant at) {
        of(context.getJobManager(), taskId).forEach(JobEntity::delete);
        set(context, taskId, at);
    }

    /** Sets a timer for a task that has none; inside a command of the engine. */
    public static void set(CommandContext context, String taskId, Instant at) {
        TimerEntity timer = new TimerEntity();
        timer.setJobHandlerType(TYPE);
        timer.setJobHandlerConfiguration(new OfTask(taskId));
        timer.setDuedate(Date.from(at));
        context.getJobManager().schedule(timer);
    }
}
