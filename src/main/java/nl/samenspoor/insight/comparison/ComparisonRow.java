package nl.samenspoor.insight.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * One row of a comparison: a cooperation, or one of its municipalities.
 *
 * @param cooperation  which cooperation
 * @param municipality which of its municipalities, or null when the row is about the cooperation
 * @param cells        by column, one for every column of the table
 */
public record ComparisonRow(
        CooperationSummary cooperation, @Nullable MunicipalityCode municipality, Map<String, Cell> cells) {

    public ComparisonRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    static ComparisonRow of(CooperationSummary cooperation, Map<String, Cell> cells) {
        return new ComparisonRow(cooperation, null, cells);
    }

    /** The cell of a column; unknown when the table has no such column. */
    public Cell cell(String column) {
        return cells.getOrDefault(column, Cell.UNKNOWN);
    }
}
