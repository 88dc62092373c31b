package nl.samenspoor.insight.web;

import java.util.List;
import nl.samenspoor.insight.comparison.Comparison;
import nl.samenspoor.insight.comparison.ComparisonTable;
import org.jspecify.annotations.Nullable;

/**
 * One table as a page shows it.
 *
 * @param compared   the table
 * @param notes      its sources
 * @param chart      the figure that goes with it, or null
 * @param hypotheses the hypotheses one by one; empty for other tables
 */
public record TableView(
        Comparison compared, SourceNotes notes, @Nullable DurationChart chart, List<HypothesisPart> hypotheses) {

    static TableView of(Comparison compared) {
        ComparisonTable table = compared.table();
        return new TableView(
                compared,
                new SourceNotes(),
                table == ComparisonTable.DURATION ? DurationChart.of(compared) : null,
                table == ComparisonTable.HYPOTHESES ? HypothesisPart.of(compared) : List.of());
    }

    public String key() {
        return compared.table().key();
    }

    /** How it is laid out: {@code matrix}, {@code hypotheses}, {@code crossed} or {@code rows}. */
    public String layout() {
        return switch (compared.table()) {
            case FACTORS -> "matrix";
            case HYPOTHESES -> "hypotheses";
            default -> compared.crossed().isEmpty() ? "rows" : "crossed";
        };
    }

    /** Whether its rows are municipalities. */
    public boolean perMunicipality() {
        return compared.rows().stream().anyMatch(row -> row.municipality() != null);
    }
}
