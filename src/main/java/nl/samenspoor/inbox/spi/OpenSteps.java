package nl.samenspoor.inbox.spi;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.WorkItem;

/** Whether work still waits, whoever it waits for. Implemented by the inbox. */
public interface OpenSteps {

    /**
     * Those of these cooperations in which a step waits to be done, in one statement at most. Work that was set aside, or that
     * a case of the past never had, waits no more.
     *
     * @param step id of the user task in the model
     */
    Set<CooperationId> waitingFor(String step, Collection<CooperationId> cooperations);

    /** Whether this piece of work waits, such as that of one college on one task field. */
    default boolean waits(CooperationId cooperation, WorkItem work) {
        return waitingFor(work.step(), List.of(cooperation)).contains(cooperation);
    }
}
