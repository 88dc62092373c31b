package nl.samenspoor.inbox;

import java.time.Instant;
import nl.samenspoor.kernel.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * How a task ended.
 *
 * @param how done, cancelled or set aside
 * @param at  when
 * @param by  account that did so; null when the process closed it because its course changed or the work was recorded
 *            another way
 * @param as  in which role that account did so; null when it is not known, or no role was used
 */
public record ClosedTask(How how, Instant at, @Nullable String by, @Nullable Capacity as) {

    /** Ways for a task to end. */
    public enum How {
        DONE,
        /** The course changed and nobody has to do it any more. */
        CANCELLED,
        SET_ASIDE
    }
}
