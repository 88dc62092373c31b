package nl.samenspoor.insight.decisions;

import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/**
 * A decision list.
 *
 * @param decisions      in the order in which they were taken
 * @param years          years in which one can have been taken, the latest first, whatever the filter
 * @param cooperations   names of the cooperations
 * @param municipalities names of the municipalities
 */
public record DecisionList(
        List<ListedDecision> decisions,
        List<Integer> years,
        Map<CooperationId, String> cooperations,
        Map<MunicipalityCode, String> municipalities) {

    public DecisionList {
        decisions = List.copyOf(decisions);
        years = List.copyOf(years);
    }

    /** The name of a cooperation. */
    public String name(CooperationId id) {
        return cooperations.getOrDefault(id, id.text());
    }

    /** The name of a municipality. */
    public String name(MunicipalityCode code) {
        return municipalities.getOrDefault(code, code.text());
    }
}
