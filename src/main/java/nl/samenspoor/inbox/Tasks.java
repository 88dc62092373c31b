package nl.samenspoor.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Reads what waits for whom. Every list is a fixed number of statements. */
@Component
public class Tasks {

    /** Open tasks of the cooperations the actor may see. */
    public TaskPage page(Actor actor, TaskFilter filter, int page, int size) {
        throw new UnsupportedOperationException();
    }

    /** All open tasks of one cooperation, without a look at who asks: the caller checks that. */
    public List<OpenTask> of(CooperationId cooperation) {
        throw new UnsupportedOperationException();
    }

    /** Open and overdue tasks per cooperation, in one statement; a cooperation without open tasks is left out. */
    public Map<CooperationId, TaskCounts> counts(Collection<CooperationId> cooperations) {
        throw new UnsupportedOperationException();
    }
}
