package nl.samenspoor.insight.comparison;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;

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
 * @param record   what has to be said of a record as it was on a day; nothing when everything counts
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
        long total,
        RecordThen record) {

    /**
     * What has to be said of the record as it was on a day.
     *
     * @param absent    cooperations of this page of which nothing had been recorded then
     * @param uncertain those of which it was not kept when each phase was recorded: all their phases count
     */
    public record RecordThen(List<CooperationSummary> absent, List<CooperationSummary> uncertain) {

        static final RecordThen ALL = new RecordThen(List.of(), List.of());

        public RecordThen {
            absent = List.copyOf(absent);
            uncertain = List.copyOf(uncertain);
        }
    }

    public Comparison {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        crossed = List.copyOf(crossed);
        evidence = List.copyOf(evidence);
    }
}
