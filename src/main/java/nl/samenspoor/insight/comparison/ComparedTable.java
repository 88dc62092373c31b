package nl.samenspoor.insight.comparison;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;

/** How one table is made. */
interface ComparedTable {

    ComparisonTable table();

    /** Keys of the columns, in order. */
    List<String> columns();

    /**
     * The rows, in the order of the cooperations; a number of statements that does not depend on how many there are.
     *
     * @param cooperations as they stood on the reference date
     */
    List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf);

    /** The same rows as the source prints them; empty when it prints them as rows and columns. */
    default List<CrossTable> crossed(List<ComparisonRow> rows) {
        return List.of();
    }

    /** What the records say for and against a hypothesis; only where the table is about hypotheses. */
    default List<Evidence> evidence(List<CooperationSummary> cooperations, AsOf asOf) {
        return List.of();
    }
}
