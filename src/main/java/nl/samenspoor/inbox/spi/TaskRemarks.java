package nl.samenspoor.inbox.spi;

import java.util.Collection;
import java.util.Map;

/**
 * What sets work that waits apart from the same work before it, such as the second meeting about one proposal. A feature
 * publishes a bean; all beans of this type are asked.
 */
public interface TaskRemarks {

    /**
     * Remarks in the reader's language, by id of the task; work without one is left out. A fixed number of statements however
     * much work is asked about.
     */
    Map<String, String> of(Collection<WorkContext> waiting);
}
