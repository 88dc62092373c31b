package nl.samenspoor.insight.comparison;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;

/** How one table is made. */
interface ComparedTable {

    ComparisonTable table();

    /** Keys of the columns, in order. */
    List<String> columns();

    /** The rows, in the order of the cooperations; a number of statements that does not depend on how many there are. */
    List<ComparisonRow> rows(List<CooperationSummary> cooperations);
}
