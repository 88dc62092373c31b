package nl.samenspoor.cooperation;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items at most {@code size}
 * @param page  counted from 0
 * @param size  1 to 200
 * @param total how many there are in all
 */
public record CooperationPage(List<CooperationSummary> items, int page, int size, long total) {}
