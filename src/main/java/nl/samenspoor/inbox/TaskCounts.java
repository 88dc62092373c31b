package nl.samenspoor.inbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of one cooperation.
 *
 * @param open     how many wait
 * @param overdue  how many of these are late
 * @param firstDue the first of their last days; null when none has one
 */
public record TaskCounts(int open, int overdue, @Nullable LocalDate firstDue) {

    public static final TaskCounts NONE = new TaskCounts(0, 0, null);
}
