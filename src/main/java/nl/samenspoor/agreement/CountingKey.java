package nl.samenspoor.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of the keys of a cooperation counts: the newest that is agreed or in force, and without one the newest that is
 * proposed. What was rejected takes back the proposals before it for the same costs, and what was ended all before it;
 * itself it never counts and stands in the history only.
 *
 * @param key      the key that counts, agreed or else proposed; null when none does
 * @param proposal a proposal that is newer than the agreed key, or null
 * @param gone     the newest rejected or ended key when no key counts, or null
 * @param later    an agreed key of which no period has begun yet, beside the one that holds on the day looked at, or null
 */
public record CountingKey(
        @Nullable CostKey key, @Nullable CostKey proposal, @Nullable CostKey gone, @Nullable CostKey later) {

    /** Without a key that is still to begin. */
    public CountingKey(@Nullable CostKey key, @Nullable CostKey proposal, @Nullable CostKey gone) {
        this(key, proposal, gone, null);
    }

    /** The proposal that waits to be agreed or rejected, beside an agreed key or alone; null for none. */
    public @Nullable CostKey undecided() {
        return proposal != null || key == null || key.agreed() ? proposal : key;
    }

    /**
     * Chooses for a day: an agreed key of which a period holds then goes before a newer one that only begins later, and what
     * ends later has not ended yet.
     *
     * @param keys the newest first
     */
    public static CountingKey on(List<CostKey> keys, LocalDate day) {
        List<CostKey> known = keys.stream()
                .filter(key ->
                        key.status() != AgreementStatus.ENDED || key.effective().countedOn(day))
                .toList();
        CountingKey newest = among(known);
        CostKey chosen = newest.key();
        if (chosen == null || !chosen.agreed() || begun(chosen, day)) {
            return newest;
        }
        return known.stream()
                .filter(key -> key.agreed() && key.holds(day))
                .filter(key -> stands(known, key))
                .findFirst()
                .map(holding -> new CountingKey(holding, newest.proposal(), null, chosen))
                .orElse(newest);
    }

    private static boolean begun(CostKey key, LocalDate day) {
        return key.periods().stream().anyMatch(period -> period.from().countedOn(day));
    }

    /**
     * Chooses among keys.
     *
     * @param keys the newest first
     */
    public static CountingKey among(List<CostKey> keys) {
        CostKey agreed = newest(keys, true);
        CostKey proposed = newest(keys, false);
        if (agreed != null) {
            boolean newer = proposed != null && keys.indexOf(proposed) < keys.indexOf(agreed);
            return new CountingKey(agreed, newer ? proposed : null, null);
        }
        return proposed != null
                ? new CountingKey(proposed, null, null)
                : new CountingKey(null, null, keys.isEmpty() ? null : keys.get(0));
    }

    /** The agreed key that a next one is written from because the newest was rejected; empty when that is the newest. */
    public static Optional<CostKey> keptAfterRejection(List<CostKey> keys) {
        return recordedLast(keys)
                .filter(newest -> newest.status() == AgreementStatus.REJECTED)
                .map(newest -> among(keys).key())
                .filter(CostKey::agreed);
    }

    /**
     * The key that a next one is written from; empty before the first.
     *
     * @param keys the newest first
     */
    public static Optional<CostKey> begunFrom(List<CostKey> keys) {
        return keptAfterRejection(keys).or(() -> recordedLast(keys));
    }

    private static Optional<CostKey> recordedLast(List<CostKey> keys) {
        return keys.stream().max(Comparator.comparingInt(CostKey::version));
    }

    private static @Nullable CostKey newest(List<CostKey> keys, boolean agreed) {
        for (int i = 0; i < keys.size(); i++) {
            CostKey key = keys.get(i);
            if ((agreed ? key.agreed() : key.status() == AgreementStatus.PROPOSED) && stands(keys, key)) {
                return key;
            }
        }
        return null;
    }

    private static boolean stands(List<CostKey> keys, CostKey key) {
        return keys.subList(0, keys.indexOf(key)).stream().noneMatch(later -> takesBack(later, key));
    }

    private static boolean takesBack(CostKey later, CostKey key) {
        return later.sameCosts(key)
                && (later.status() == AgreementStatus.ENDED
                        || later.status() == AgreementStatus.REJECTED && !key.agreed());
    }
}
