package nl.samenspoor.insight.comparison;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.monitoring.AdviserAssignment;
import nl.samenspoor.monitoring.AdviserUse;
import nl.samenspoor.monitoring.Advisers;
import nl.samenspoor.monitoring.Grounds;
import nl.samenspoor.monitoring.JudgementsMade;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table 8.2: whether external advisers are used, and which. */
@Component
class AdvisersTable implements ComparedTable {

    private final JudgementsMade judgements;

    AdvisersTable(JudgementsMade judgements) {
        this.judgements = judgements;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.ADVISERS;
    }

    @Override
    public List<String> columns() {
        return List.of("advisers", "names");
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        Map<CooperationId, List<Advisers>> known = judgements.advisers(Ids.of(cooperations), asOf.recorded());
        return cooperations.stream()
                .map(cooperation -> {
                    Advisers latest = latest(known, cooperation.id(), asOf);
                    return ComparisonRow.of(cooperation, Map.of("advisers", used(latest), "names", names(latest)));
                })
                .toList();
    }

    @Override
    public List<CrossTable> crossed(List<ComparisonRow> rows) {
        return List.of(CrossTable.ofCooperations("advisers", "advisers", List.of("yes", "no"), rows));
    }

    static @Nullable Advisers latest(Map<CooperationId, List<Advisers>> known, CooperationId cooperation, AsOf asOf) {
        return Latest.of(known, cooperation, asOf, Advisers::grounds, advisers -> true);
    }

    static Cell used(@Nullable Advisers advisers) {
        return Latest.cell(advisers, one -> one.used().key(), Advisers::grounds);
    }

    private static Cell names(@Nullable Advisers advisers) {
        if (advisers == null || advisers.used() == AdviserUse.UNKNOWN) {
            return Cell.UNKNOWN;
        }
        if (advisers.used() == AdviserUse.NO) {
            return cell("none", advisers);
        }
        String names = advisers.assignments().stream()
                .map(AdviserAssignment::adviser)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Cell.UNKNOWN : cell(names, advisers);
    }

    private static Cell cell(String value, Advisers advisers) {
        Grounds grounds = advisers.grounds();
        return new Cell(value, grounds.source(), grounds.effective(), grounds.basis());
    }
}
