package nl.samenspoor.insight.comparison;

import java.util.List;

/**
 * A table of cooperations.
 *
 * @param table   which table
 * @param columns keys of its columns, in order
 * @param rows    the cooperations of this page, in order of name
 * @param page    counted from 0
 * @param size    cooperations per page
 * @param total   cooperations in all
 */
public record Comparison(
        ComparisonTable table, List<String> columns, List<ComparisonRow> rows, int page, int size, long total) {

    public Comparison {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
