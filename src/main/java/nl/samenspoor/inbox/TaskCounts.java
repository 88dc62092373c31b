package nl.samenspoor.inbox;

/**
 * Tasks of one cooperation.
 *
 * @param open    how many wait
 * @param overdue how many of these are late
 */
public record TaskCounts(int open, int overdue) {

    public static final TaskCounts NONE = new TaskCounts(0, 0);
}
