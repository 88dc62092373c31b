package nl.samenspoor.inbox;

import java.time.Instant;
import nl.samenspoor.inbox.spi.WorkContext;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is kept.
 *
 * @param task        what it is
 * @param opened      when it came up
 * @param closed      how it ended; null while it is open
 * @param leftProcess whether the process has moved on
 */
record TaskRecord(OpenTask task, Instant opened, @Nullable ClosedTask closed, boolean leftProcess) {

    WorkContext context() {
        return task.work();
    }
}
