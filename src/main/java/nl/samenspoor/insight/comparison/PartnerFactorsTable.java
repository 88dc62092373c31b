package nl.samenspoor.insight.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.factors.Assessment;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Score;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/**
 * Table 8.5: what counted in the choice of a partner. Read from the factor scores: present is high, partly is neither
 * high nor low, absent is low. Homogeneity and proximity are the two parts of one factor.
 */
@Component
class PartnerFactorsTable implements ComparedTable {

    private static final String BOTH = "homogeneity_proximity";
    private static final String HIGH = "high";
    private static final String NEITHER = "neither";
    private static final String LOW = "low";

    private final Factors factors;

    PartnerFactorsTable(Factors factors) {
        this.factors = factors;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.PARTNER_FACTORS;
    }

    @Override
    public List<String> columns() {
        return List.of("positive_image", "mutual_trust", "homogeneity", "proximity");
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        Map<CooperationId, List<FactorStatus>> known = factors.all(Ids.of(cooperations));
        return cooperations.stream()
                .map(cooperation -> ComparisonRow.of(
                        cooperation,
                        cells(known.getOrDefault(cooperation.id(), List.of()).stream()
                                .map(asOf::of)
                                .toList())))
                .toList();
    }

    @Override
    public List<CrossTable> crossed(List<ComparisonRow> rows) {
        return List.of(CrossTable.ofColumns("partner-factors", columns(), List.of(HIGH, NEITHER, LOW), rows));
    }

    private static Map<String, Cell> cells(List<FactorStatus> statuses) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("positive_image", whole(latest(statuses, "positive_image")));
        cells.put("mutual_trust", whole(latest(statuses, "mutual_trust")));
        cells.put("homogeneity", part(latest(statuses, BOTH), "homogeneity"));
        cells.put("proximity", part(latest(statuses, BOTH), "proximity"));
        return cells;
    }

    private static Optional<Assessment> latest(List<FactorStatus> statuses, String factor) {
        return statuses.stream()
                .filter(status -> status.factor().id().equals(factor))
                .findFirst()
                .flatMap(FactorStatus::latest);
    }

    private static Cell whole(Optional<Assessment> latest) {
        return latest.map(assessment -> cell(assessment.score(), assessment)).orElse(Cell.UNKNOWN);
    }

    private static Cell part(Optional<Assessment> latest, String part) {
        return latest.map(assessment -> cell(assessment.subscores().getOrDefault(part, Score.UNKNOWN), assessment))
                .orElse(Cell.UNKNOWN);
    }

    static Cell cell(Score score, Assessment assessment) {
        return switch (score) {
            case PRESENT -> new Cell(HIGH, assessment.source(), assessment.effective(), assessment.basis());
            case PARTLY -> new Cell(NEITHER, assessment.source(), assessment.effective(), assessment.basis());
            case ABSENT -> new Cell(LOW, assessment.source(), assessment.effective(), assessment.basis());
            case NA, UNKNOWN -> Cell.UNKNOWN;
        };
    }
}
