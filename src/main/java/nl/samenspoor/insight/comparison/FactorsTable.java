package nl.samenspoor.insight.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.factors.Factor;
import nl.samenspoor.factors.FactorCatalogue;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Listing;
import nl.samenspoor.factors.Score;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Tables 5.2, 6.2 and 7.2: the 23 rows of the checklist for each cooperation. */
@Component
class FactorsTable implements ComparedTable {

    private final Factors factors;
    private final FactorCatalogue catalogue;

    FactorsTable(Factors factors, FactorCatalogue catalogue) {
        this.factors = factors;
        this.catalogue = catalogue;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.FACTORS;
    }

    @Override
    public List<String> columns() {
        return catalogue.checklist().stream().map(Factor::id).toList();
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        Map<CooperationId, List<FactorStatus>> known = factors.all(Ids.of(cooperations));
        return cooperations.stream()
                .map(cooperation ->
                        ComparisonRow.of(cooperation, cells(known.getOrDefault(cooperation.id(), List.of()), asOf)))
                .toList();
    }

    private static Map<String, Cell> cells(List<FactorStatus> statuses, AsOf asOf) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        statuses.stream()
                .filter(status -> status.factor().listing() == Listing.CHECKLIST)
                .forEach(status -> cells.put(status.factor().id(), cell(asOf.of(status))));
        return cells;
    }

    static Cell cell(FactorStatus status) {
        return status.latest()
                .filter(assessment -> assessment.score() != Score.UNKNOWN)
                .map(assessment -> new Cell(
                        assessment.score().key(), assessment.source(), assessment.effective(), assessment.basis()))
                .orElse(Cell.UNKNOWN);
    }
}
