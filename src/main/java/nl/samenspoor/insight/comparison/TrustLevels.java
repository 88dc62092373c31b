package nl.samenspoor.insight.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.monitoring.TrustJudgement;
import org.springframework.stereotype.Component;

/** Table 8.9: how much trust there is in each cooperation. */
@Component
class TrustLevels implements ComparedTable {

    private final JudgementsMade judgements;

    TrustLevels(JudgementsMade judgements) {
        this.judgements = judgements;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.TRUST;
    }

    @Override
    public List<String> columns() {
        return List.of("trust");
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        Map<CooperationId, List<TrustJudgement>> known = judgements.trust(Ids.of(cooperations), asOf.recorded());
        return cooperations.stream()
                .map(cooperation -> {
                    Map<String, Cell> cells = new LinkedHashMap<>();
                    cells.put("trust", ClusterTrust.level(ClusterTrust.of(known, cooperation.id(), asOf)));
                    return ComparisonRow.of(cooperation, cells);
                })
                .toList();
    }

    @Override
    public List<CrossTable> crossed(List<ComparisonRow> rows) {
        return List.of(CrossTable.ofCooperations("trust", "trust", List.of("high", "medium", "low"), rows));
    }
}
