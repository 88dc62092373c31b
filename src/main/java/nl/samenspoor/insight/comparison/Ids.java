package nl.samenspoor.insight.comparison;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.CooperationId;

/** Ids of cooperations. */
final class Ids {

    private Ids() {}

    static List<CooperationId> of(List<CooperationSummary> cooperations) {
        return cooperations.stream().map(CooperationSummary::id).toList();
    }
}
