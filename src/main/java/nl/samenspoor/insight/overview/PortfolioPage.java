package nl.samenspoor.insight.overview;

import java.util.List;

/**
 * One page of the portfolio.
 *
 * @param rows  at most {@code size}, in the order asked for
 * @param page  counted from 0
 * @param size  1 to 200
 * @param total how many cooperations fit the filter
 */
public record PortfolioPage(List<PortfolioRow> rows, int page, int size, long total) {

    public PortfolioPage {
        rows = List.copyOf(rows);
    }
}
