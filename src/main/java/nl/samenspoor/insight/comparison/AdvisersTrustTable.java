package nl.samenspoor.insight.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.monitoring.Advisers;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.monitoring.TrustJudgement;
import org.springframework.stereotype.Component;

/** Table 9.1: external or internal advisers against trust. */
@Component
class AdvisersTrustTable implements ComparedTable {

    private final JudgementsMade judgements;

    AdvisersTrustTable(JudgementsMade judgements) {
        this.judgements = judgements;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.ADVISERS_TRUST;
    }

    @Override
    public List<String> columns() {
        return List.of("advisers", "trust");
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        Map<CooperationId, List<Advisers>> advisers = judgements.advisers(Ids.of(cooperations), asOf.recorded());
        Map<CooperationId, List<TrustJudgement>> trust = judgements.trust(Ids.of(cooperations), asOf.recorded());
        return cooperations.stream()
                .map(cooperation -> {
                    Cell used = AdvisersTable.used(AdvisersTable.latest(advisers, cooperation.id(), asOf));
                    Map<String, Cell> cells = new LinkedHashMap<>();
                    cells.put("advisers", kind(used));
                    cells.put("trust", ClusterTrust.yesOrNo(ClusterTrust.of(trust, cooperation.id(), asOf)));
                    return ComparisonRow.of(cooperation, cells);
                })
                .toList();
    }

    @Override
    public List<CrossTable> crossed(List<ComparisonRow> rows) {
        return List.of(CrossTable.ofValues(
                "advisers-trust", "advisers", List.of("internal", "external"), "trust", List.of("no", "yes"), rows));
    }

    static Cell kind(Cell used) {
        return used.known() ? used.as(used.value().equals("yes") ? "external" : "internal") : used;
    }
}
