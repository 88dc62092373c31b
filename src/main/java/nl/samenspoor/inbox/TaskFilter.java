package nl.samenspoor.inbox;

import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks to list.
 *
 * @param cooperation only of this cooperation, or null for all
 * @param mine        only those the actor may do
 */
public record TaskFilter(@Nullable CooperationId cooperation, boolean mine) {

    public static TaskFilter mineOnly() {
        return new TaskFilter(null, true);
    }
}
