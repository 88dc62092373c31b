package nl.samenspoor.communication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.communication.ReminderRows.Event;
import nl.samenspoor.identity.Addressees.Addressee;
import nl.samenspoor.inbox.DueTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/**
 * Reminds people of tasks. The process says when to look at a task; what is told, and whether, follows from the task as it
 * is then. A hold stops no reminder, because terms run on. Of one last day each kind is told once, whatever runs twice. When nobody
 * holds the seat a task is for, those who lead are told that.
 */
@Component
public class Reminding {

    private final DueTasks tasks;
    private final ObservedCases observed;
    private final ReminderRhythm rhythm;
    private final ReminderRows rows;
    private final Recipients recipients;
    private final Telling telling;
    private final Clock clock;

    Reminding(
            DueTasks tasks,
            ObservedCases observed,
            ReminderRhythm rhythm,
            ReminderRows rows,
            Recipients recipients,
            Telling telling,
            Clock clock) {
        this.tasks = tasks;
        this.observed = observed;
        this.rhythm = rhythm;
        this.rows = rows;
        this.recipients = recipients;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Tells what is to be told of a task now: nothing when it is done, has no last day or belongs to a case that is only
     * observed until a past day.
     *
     * @return when to look again; nothing when there is nothing left to tell
     */
    @UseCase
    public Optional<Instant> remind(String taskId) {
        OpenTask task = tasks.lockOpen(taskId).orElse(null);
        LocalDate due = task == null ? null : task.due();
        if (task == null || due == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        // Somebody may follow it later: it is looked at again every day.
        if (observed.include(task.cooperation())) {
            return Optional.of(rhythm.tomorrow(now));
        }
        Set<ReminderKind> told = EnumSet.noneOf(ReminderKind.class);
        told.addAll(rows.told(List.of(taskId)).getOrDefault(new Event(taskId, due), Set.of()));
        for (ReminderKind kind : rhythm.fallen(due, now, told)) {
            told.add(kind);
            if (!tell(task, due, kind) && !kind.toLeaders() && told.add(ReminderKind.VACANT)) {
                tell(task, due, ReminderKind.VACANT);
            }
        }
        return rhythm.next(due, now, told);
    }

    /** @return false when there is nobody to tell */
    private boolean tell(OpenTask task, LocalDate due, ReminderKind kind) {
        long reminder = rows.add(task, due, kind);
        List<Addressee> all = recipients.of(task, kind);
        telling.tell(reminder, all);
        return !all.isEmpty();
    }

    /**
     * When a task must be looked at first. Asked while the process opens the task or moves its last day.
     *
     * @param told whether something may have been told of this last day already
     */
    public Optional<Instant> first(String taskId, LocalDate due, boolean told) {
        return rhythm.next(
                due,
                clock.instant(),
                told ? rows.told(List.of(taskId)).getOrDefault(new Event(taskId, due), Set.of()) : Set.of());
    }

    /** The same for several tasks that are open already, in one statement; those with nothing to tell are left out. */
    public Map<String, Instant> first(Collection<OpenTask> open) {
        Map<Event, Set<ReminderKind>> told =
                rows.told(open.stream().map(OpenTask::id).toList());
        Map<String, Instant> moments = new HashMap<>();
        Instant now = clock.instant();
        for (OpenTask task : open) {
            LocalDate due = task.due();
            if (due != null) {
                rhythm.next(due, now, told.getOrDefault(new Event(task.id(), due), Set.of()))
                        .ifPresent(moment -> moments.put(task.id(), moment));
            }
        }
        return moments;
    }
}
