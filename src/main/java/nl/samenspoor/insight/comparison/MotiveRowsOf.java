package nl.samenspoor.insight.comparison;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.motive.Motives;
import nl.samenspoor.motive.MunicipalityMotives;
import org.jspecify.annotations.Nullable;

/** A row for each present partner of each cooperation, for the tables about motives. */
final class MotiveRowsOf {

    private MotiveRowsOf() {}

    static List<ComparisonRow> each(
            List<CooperationSummary> cooperations,
            Motives motives,
            AsOf asOf,
            Function<@Nullable MunicipalityMotives, Map<String, Cell>> cells) {
        Map<CooperationId, Map<MunicipalityCode, MunicipalityMotives>> known = motives.of(Ids.of(cooperations));
        return cooperations.stream()
                .flatMap(cooperation -> cooperation.partners().stream().map(code -> {
                    MunicipalityMotives own =
                            known.getOrDefault(cooperation.id(), Map.of()).get(code);
                    return new ComparisonRow(cooperation, code, cells.apply(asOf.of(own)));
                }))
                .toList();
    }
}
