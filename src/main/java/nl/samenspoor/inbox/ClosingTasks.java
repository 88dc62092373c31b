package nl.samenspoor.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes tasks, once each, and says who was first. */
@Component
class ClosingTasks {

    private final TaskRows tasks;
    private final Clock clock;

    ClosingTasks(TaskRows tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @throws Conflict when it is closed, with how, when and by whom */
    void requireOpen(TaskRecord known) {
        ClosedTask closed = known.closed();
        if (closed != null) {
            throw conflict(closed);
        }
    }

    /** @throws Conflict when somebody was first */
    void close(TaskRecord known, ClosedTask.How how, Actor actor, EffectiveDate effective) {
        if (!tasks.close(known.task().id(), how, actor.account(), capacity(known.task(), actor), effective)) {
            tasks.find(known.task().id()).ifPresent(this::requireOpen);
        }
    }

    /** The role the task is for; a leader who sets somebody else's task aside does so as leader. */
    static @Nullable Capacity capacity(OpenTask task, Actor actor) {
        Capacity own = actor.capacity(task.municipality(), task.body());
        return own == null ? actor.capacity(null, Body.PROJECT_LEADER) : own;
    }

    private Conflict conflict(ClosedTask closed) {
        ZonedDateTime at = moment(closed.at(), clock);
        String by = closed.by();
        if (by == null) {
            return new Conflict(
                    closed.how() == ClosedTask.How.DONE ? "inbox.doneElsewhere" : "inbox.noLongerNeeded", at);
        }
        return new Conflict(
                closed.how() == ClosedTask.How.SET_ASIDE ? "inbox.wasSetAside" : "inbox.alreadyDone", by, at);
    }

    /** A moment for a message, which writes it in the language of the reader. */
    static ZonedDateTime moment(Instant at, Clock clock) {
        return at.atZone(clock.getZone());
    }
}
