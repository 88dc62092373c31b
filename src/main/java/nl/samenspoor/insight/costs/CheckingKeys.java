package nl.samenspoor.insight.costs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.agreement.ComputedShares;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeys;
import nl.samenspoor.agreement.CountingKey;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.RecordedUntil;
import org.springframework.stereotype.Component;

/** The keys of several cooperations beside the indicators. Reads only; the caller checks who may see them. */
@Component
public class CheckingKeys {

    private final CostKeys keys;
    private final ComputedShares computed;
    private final Clock clock;

    CheckingKeys(CostKeys keys, ComputedShares computed, Clock clock) {
        this.keys = keys;
        this.computed = computed;
        this.clock = clock;
    }

    /**
     * In a constant number of statements.
     *
     * @param counts   which keys count
     * @param recorded up to when the figures of municipalities must have been recorded
     */
    public Map<CooperationId, KeyCheck> of(
            List<CooperationSummary> cooperations, Predicate<CostKey> counts, RecordedUntil recorded) {
        Map<CooperationId, List<CostKey>> agreed =
                keys.of(cooperations.stream().map(CooperationSummary::id).toList());
        ComputedShares.Figures figures = computed.figures(
                cooperations.stream()
                        .flatMap(cooperation -> cooperation.partners().stream())
                        .collect(Collectors.toSet()),
                recorded);
        Map<CooperationId, KeyCheck> checks = new HashMap<>();
        for (CooperationSummary cooperation : cooperations) {
            EffectiveDate on = on(cooperation);
            CountingKey counting = CountingKey.on(
                    agreed.getOrDefault(cooperation.id(), List.of()).stream()
                            .filter(one -> counts.test(one))
                            .toList(),
                    on.latest());
            checks.put(cooperation.id(), check(cooperation, counting, on, figures));
        }
        return checks;
    }

    private EffectiveDate on(CooperationSummary cooperation) {
        LocalDate observed = cooperation.observedUntil();
        return EffectiveDate.on(observed == null ? LocalDate.now(clock) : observed);
    }

    private static KeyCheck check(
            CooperationSummary cooperation, CountingKey counting, EffectiveDate on, ComputedShares.Figures figures) {
        CountingPeriod counts = CountingPeriod.of(counting, on);
        Basis current = counts.basis();
        return new KeyCheck(
                Bearers.of(
                        cooperation.partners(),
                        Stream.ofNullable(current).map(Basis::shares).toList()),
                counting.key(),
                current,
                counts.why(),
                on,
                figures.shares(cooperation.partners(), on).entrySet().stream()
                        .map(entry -> SharingCosts.line(entry.getKey(), entry.getValue(), current))
                        .toList());
    }
}
