package nl.samenspoor.insight.costs;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samenspoor.agreement.Allocation;
import nl.samenspoor.agreement.ComputedShares;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.monitoring.Evaluation;
import nl.samenspoor.settlement.Deviation;
import nl.samenspoor.settlement.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How the costs of one cooperation are shared.
 *
 * @param cooperation which
 * @param name        its name
 * @param partners    the present ones in the order they joined
 * @param bearers     names by code of who bears something: the present partners in the order they joined, then whoever left
 *                    and still stands in the key
 * @param names       names by code of the partners and of everybody in a key that stands
 * @param key         the key that counts now, agreed or else proposed, or null
 * @param keys        all keys that stand, also those for other costs
 * @param proposal    a proposal that is newer than the agreed key, or null
 * @param later       an agreed key that only begins later, beside the one that counts, or null
 * @param current     the part of the key that counts on {@code on} or is the first to come, or null
 * @param why         why there is no such part; null exactly when there is one
 * @param on          the day it is looked at: today, or the last day known of a cooperation that was observed
 * @param bases       all by which an amount can be divided: the periods of the key first
 * @param stopped     names of the task fields that stopped, by the key their business cases would have had; by those nothing
 *                    is divided any more
 * @param left        by name of a task field that goes on, who pays in its business case and takes no part in it any more
 * @param indicators  every indicator known of all partners
 * @param deviations  windfalls and setbacks proposed to be one partner's, the newest first
 * @param evaluations of the key, the newest first
 * @param newest      number of the newest key that was laid down, 0 for none
 * @param laidDown    since when the latest key is as it is; null for none
 */
public record CostSharing(
        CooperationId cooperation,
        String name,
        List<MunicipalityCode> partners,
        Map<MunicipalityCode, String> bearers,
        Map<MunicipalityCode, String> names,
        @Nullable CostKey key,
        List<StandingKey> keys,
        @Nullable CostKey proposal,
        @Nullable CostKey later,
        @Nullable Basis current,
        @Nullable NoShare why,
        EffectiveDate on,
        List<Basis> bases,
        Map<String, String> stopped,
        Map<String, List<MunicipalityCode>> left,
        List<IndicatorLine> indicators,
        List<Deviation> deviations,
        List<Evaluation> evaluations,
        int newest,
        @Nullable EffectiveDate laidDown) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    public CostSharing {
        partners = List.copyOf(partners);
        keys = List.copyOf(keys);
        bases = List.copyOf(bases);
        stopped = Collections.unmodifiableMap(new LinkedHashMap<>(stopped));
        left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        indicators = List.copyOf(indicators);
        deviations = List.copyOf(deviations);
        evaluations = List.copyOf(evaluations);
    }

    /** The evaluation that says the key is to be changed, as long as no other was laid down since. */
    public Optional<Evaluation> change() {
        return KeyWork.change(evaluations, laidDown);
    }

    /** How many proposals wait for a college. */
    public long pending() {
        return deviations.stream()
                .filter(one -> one.outcome() == Outcome.PENDING)
                .count();
    }

    /** The indicator that lies nearest to the agreed key; empty without either. */
    public Optional<IndicatorLine> nearest() {
        return current == null
                ? Optional.empty()
                : indicators.stream().min(Comparator.comparing(IndicatorLine::distance));
    }

    /** Whether some indicator gives exactly the agreed shares. */
    public boolean follows() {
        return nearest().filter(line -> line.distance().signum() == 0).isPresent();
    }

    /** What each bears of an amount; nothing for whoever has no share in it. */
    public Map<MunicipalityCode, BigDecimal> borne(Allocation allocation) {
        Map<MunicipalityCode, BigDecimal> borne = new TreeMap<>(allocation.parts());
        bearers.keySet().forEach(code -> borne.putIfAbsent(code, NOTHING));
        return borne;
    }

    /** @throws InvalidInput on field {@code by} for a basis there is not, or not any more, saying why not */
    public Basis basis(String wanted) {
        return bases.stream()
                .filter(basis -> basis.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> without(wanted));
    }

    private InvalidInput without(String wanted) {
        String fell = stopped.get(Basis.counting(wanted));
        if (fell != null) {
            return InvalidInput.of("by", "insight.costs.fieldStopped", new RecordedText(fell));
        }
        if (ComputedShares.NAMES.contains(wanted)) {
            return InvalidInput.of("by", "insight.costs.noFigure", on);
        }
        boolean period = key != null
                && CountingPeriod.bases(key).stream()
                        .anyMatch(basis -> basis.key().equals(wanted));
        return InvalidInput.of("by", period ? "insight.costs.sharesUnknown" : "insight.costs.noBasis");
    }
}
