package nl.samenspoor.insight.comparison;

import java.util.List;

/**
 * A table of cooperations.
 *
 * @param table    which table
 * @param asOf     its reference date
 * @param columns  keys of its columns, in order
 * @param rows     the cooperations of this page, in order of name
 * @param crossed  the same as the source prints it; empty when it prints rows and columns
 * @param evidence what the records say about hypotheses; empty for other tables
 * @param page     counted from 0
 * @param size     cooperations per page
 * @param total    cooperations in all
 */
public record Comparison(
        ComparisonTable table,
        AsOf asOf,
        List<String> columns,
        List<ComparisonRow> rows,
        List<CrossTable> crossed,
        List<Evidence> evidence,
        int page,
        int size,
        long total) {

    public Comparison {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        crossed = List.copyOf(crossed);
        evidence = List.copyOf(evidence);
    }
}
