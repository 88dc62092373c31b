package nl.samenspoor.inbox;

import java.util.List;

/**
 * A page of what was done.
 *
 * @param items  by phase, what belongs to none last; within it in effective order
 * @param page   counted from 0
 * @param size   1 to 200
 * @param total  how much fits the filter
 * @param counts how much there is per phase, without a filter: place 0 what belongs to none, then phases 1 to 5
 */
public record WorkPage(List<PieceOfWork> items, int page, int size, long total, List<Long> counts) {

    public WorkPage {
        items = List.copyOf(items);
        counts = List.copyOf(counts);
    }
}
