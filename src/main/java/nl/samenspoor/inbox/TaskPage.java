package nl.samenspoor.inbox;

import java.util.List;

/**
 * One page of a list of tasks.
 *
 * @param items the tasks, those due first in front
 * @param page  counted from 0
 * @param size  tasks per page, 1 to 200
 * @param total tasks in all
 */
public record TaskPage(List<OpenTask> items, int page, int size, long total) {

    public TaskPage {
        items = List.copyOf(items);
    }
}
