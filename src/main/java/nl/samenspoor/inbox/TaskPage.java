package nl.samenspoor.inbox;

import java.util.List;

/**
 * One page of a list of tasks.
 *
 * @param items   the tasks, those due first in front; behind all others those of cooperations of which nothing is known
 *                after a day that has passed, as these wait for nobody
 * @param page    counted from 0
 * @param size    tasks per page, 1 to 200
 * @param waiting tasks that wait for somebody, on all pages
 * @param total   tasks in all
 */
public record TaskPage(List<OpenTask> items, int page, int size, long waiting, long total) {

    public TaskPage {
        items = List.copyOf(items);
    }

    /** Those of this page that wait for somebody. */
    public List<OpenTask> present() {
        return items.subList(0, waitingHere());
    }

    /** How many of the tasks on this page, from the first on, wait for somebody. */
    public int waitingHere() {
        return (int) Math.max(Math.min(waiting - (long) page * size, items.size()), 0);
    }
}
