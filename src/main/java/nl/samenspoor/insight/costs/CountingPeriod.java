package nl.samenspoor.insight.costs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.agreement.CostKeyType;
import nl.samenspoor.agreement.CountingKey;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * The period of the key that counts on a day, or why none can be named.
 *
 * @param basis the period with its shares, or null
 * @param why   why not; null exactly when there is a basis
 */
record CountingPeriod(@Nullable Basis basis, @Nullable NoShare why) {

    /**
     * The period that holds on a day; before the first of them, the first to come. Of two periods for the same costs that
     * meet somewhere within a date that is not known to the day, the later holds.
     */
    static CountingPeriod of(CountingKey counting, EffectiveDate on) {
        CostKey key = counting.key();
        if (key == null) {
            return without(none(counting.gone()));
        }
        Collection<Basis> holding = perKind(
                bases(key).stream().filter(basis -> holds(period(basis), on)).toList());
        return holding.isEmpty() ? chosen(key, toCome(bases(key), on)) : chosen(key, holding);
    }

    private static NoShare none(@Nullable CostKey gone) {
        return gone == null
                ? NoShare.NO_KEY
                : gone.status() == AgreementStatus.ENDED ? NoShare.ENDED : NoShare.REJECTED;
    }

    private static CountingPeriod chosen(CostKey key, Collection<Basis> bases) {
        if (bases.isEmpty()) {
            return without(NoShare.OVER);
        }
        if (bases.size() > 1) {
            return without(NoShare.SEVERAL);
        }
        Basis one = bases.iterator().next();
        if (one.shares().isEmpty()) {
            return without(key.type() == CostKeyType.PER_BUSINESS_CASE ? NoShare.PER_CASE : NoShare.SHARES_UNKNOWN);
        }
        return new CountingPeriod(one, null);
    }

    private static CountingPeriod without(NoShare why) {
        return new CountingPeriod(null, why);
    }

    /** Every period of a key, numbered in its order, also those of which no shares are known. */
    static List<Basis> bases(CostKey key) {
        List<Basis> bases = new ArrayList<>();
        for (int i = 0; i < key.periods().size(); i++) {
            CostKeyPeriod period = key.periods().get(i);
            bases.add(new Basis("period-" + i, period.shares(), period));
        }
        return bases;
    }

    private static Collection<Basis> perKind(List<Basis> bases) {
        Map<String, Basis> last = new LinkedHashMap<>();
        bases.forEach(basis -> last.put(Objects.requireNonNullElse(period(basis).costKind(), ""), basis));
        return last.values();
    }

    /** Those that begin first of all that still have to begin. */
    private static List<Basis> toCome(List<Basis> bases, EffectiveDate on) {
        List<Basis> ahead = bases.stream()
                .filter(basis -> !period(basis).from().countedOn(on.latest()))
                .toList();
        LocalDate first = ahead.stream()
                .map(basis -> period(basis).from().countedFrom())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        return ahead.stream()
                .filter(basis -> period(basis).from().countedFrom().equals(first))
                .toList();
    }

    private static boolean holds(CostKeyPeriod period, EffectiveDate on) {
        EffectiveDate to = period.to();
        boolean ended = to != null && to.known() && !to.latest().isAfter(on.earliest());
        return period.from().countedOn(on.latest()) && !ended;
    }

    private static CostKeyPeriod period(Basis basis) {
        return Objects.requireNonNull(basis.period());
    }
}
