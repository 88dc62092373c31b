package nl.samenspoor.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A cost key as laid down; see {@link AgreeCostKey} for what the other parts mean.
 *
 * @param version counted from 1 within the cooperation, in the order in which keys were recorded
 */
public record CostKey(
        CooperationId cooperation,
        int version,
        CostKeyType type,
        List<CostKeyPeriod> periods,
        @Nullable String costKinds,
        @Nullable String basisStated,
        @Nullable Integer evaluationAfterYears,
        AgreementStatus status,
        EffectiveDate effective,
        @Nullable String note,
        @Nullable String source,
        Instant recordedAt,
        String recordedBy) {

    /** By the day from which each counts, of one day the one that was recorded last first. */
    static final Comparator<CostKey> NEWEST_FIRST = Comparator.comparing(
                    (CostKey key) -> key.effective().countedFrom())
            .thenComparing(CostKey::version)
            .reversed();

    public CostKey {
        periods = List.copyOf(periods);
    }

    /** Whether the partners agreed on it; otherwise it is proposed, rejected or ended. */
    public boolean agreed() {
        return status == AgreementStatus.AGREED || status == AgreementStatus.IN_FORCE;
    }

    /** Whether one of its periods holds on a day. */
    public boolean holds(LocalDate day) {
        return periods.stream().anyMatch(period -> period.from().countedOn(day) && !period.over(day));
    }

    /** Whether none of its periods is still to begin after a day. */
    public boolean begunWhole(LocalDate day) {
        return periods.stream().allMatch(period -> period.from().countedOn(day));
    }

    /** Whether it names the same costs as another, or neither names any. */
    public boolean namesCostsOf(CostKey other) {
        return costKinds == null ? other.costKinds == null : other.costKinds != null && isFor(other.costKinds);
    }

    /** Whether it is for the same costs as another; one that does not say for which is for all. */
    public boolean sameCosts(CostKey other) {
        return isFor(other.costKinds);
    }

    /** Whether it is for these costs; null is for all. */
    boolean isFor(@Nullable String costs) {
        return costKinds == null || costs == null || costKinds.strip().equalsIgnoreCase(costs.strip());
    }
}
