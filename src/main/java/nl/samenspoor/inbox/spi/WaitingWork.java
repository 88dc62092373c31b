package nl.samenspoor.inbox.spi;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.Deadline;
import org.jspecify.annotations.Nullable;

/** What waits for somebody, so that a page can lead him to it. Implemented by the inbox. */
public interface WaitingWork {

    /**
     * A task that waits for the person who asks.
     *
     * @param taskId       id of the task, for its address
     * @param step         id of the user task in the model; its name is the message of this key
     * @param municipality whose copy, or null where there is one for all
     * @param due          last day to do it in time, or null
     * @param overdue      whether that day has passed
     * @param daysLeft     days from today to that day, negative when it has passed, or null
     * @param deadline     the term that gives the day; null without a day
     * @param historical   whether nothing is known of its cooperation after a day that has passed: nobody waits for it
     */
    record Waiting(
            String taskId,
            String step,
            @Nullable MunicipalityCode municipality,
            @Nullable LocalDate due,
            boolean overdue,
            @Nullable Long daysLeft,
            @Nullable Deadline deadline,
            boolean historical) {}

    /** Open tasks of the actor at a gate, the most urgent first; in one statement however many. */
    List<Waiting> atGate(Actor actor, CooperationId cooperation, GateKey gate);
}
