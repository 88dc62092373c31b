package nl.samenspoor.insight.comparison;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Table 8.2: whether external advisers are used, and which. */
@Component
class AdvisersTable implements ComparedTable {

    private final UsedAdvisers advisers;

    AdvisersTable(UsedAdvisers advisers) {
        this.advisers = advisers;
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
        Map<CooperationId, UsedAdvisers.Used> used = advisers.of(cooperations, asOf);
        return cooperations.stream()
                .map(cooperation -> {
                    UsedAdvisers.Used one = Objects.requireNonNull(used.get(cooperation.id()));
                    return ComparisonRow.of(cooperation, Map.of("advisers", one.used(), "names", one.names()));
                })
                .toList();
    }

    @Override
    public List<CrossTable> crossed(List<ComparisonRow> rows) {
        return List.of(CrossTable.ofCooperations("advisers", "advisers", List.of("yes", "no"), rows));
    }
}
