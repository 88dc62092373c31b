package nl.samenspoor.insight.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.monitoring.TrustJudgement;
import org.springframework.stereotype.Component;

/** Table 9.1: external or internal advisers against trust. */
@Component
class AdvisersTrustTable implements ComparedTable {

    private final UsedAdvisers advisers;
    private final JudgementsMade judgements;

    AdvisersTrustTable(UsedAdvisers advisers, JudgementsMade judgements) {
        this.advisers = advisers;
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
        Map<CooperationId, UsedAdvisers.Used> used = advisers.of(cooperations, asOf);
        Map<CooperationId, List<TrustJudgement>> trust = judgements.trust(Ids.of(cooperations), asOf.recorded());
        return cooperations.stream()
                .map(cooperation -> {
                    Map<String, Cell> cells = new LinkedHashMap<>();
                    cells.put(
                            "advisers",
                            kind(Objects.requireNonNull(used.get(cooperation.id()))
                                    .used()));
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
