package nl.samenspoor.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the keys of a cooperation counts: the newest that is agreed or in force, and without one the newest that is
 * proposed. What was rejected takes back the proposals before it for the same costs, and what was ended all before it;
 * itself it never counts and stands in the history only.
 *
 * @param key      the key that counts, agreed or else proposed; null when none does
 * @param proposal a proposal that is newer than the agreed key, or null
 * @param gone     the newest rejected or ended key when no key counts, or null
 */
public record CountingKey(@Nullable CostKey key, @Nullable CostKey proposal, @Nullable CostKey gone) {

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

    private static @Nullable CostKey newest(List<CostKey> keys, boolean agreed) {
        for (int i = 0; i < keys.size(); i++) {
            CostKey key = keys.get(i);
            if ((agreed ? key.agreed() : key.status() == AgreementStatus.PROPOSED)
                    && keys.subList(0, i).stream().noneMatch(later -> takesBack(later, key))) {
                return key;
            }
        }
        return null;
    }

    private static boolean takesBack(CostKey later, CostKey key) {
        boolean sameCosts = later.costKinds() == null
                || key.costKinds() == null
                || later.costKinds().strip().equalsIgnoreCase(key.costKinds().strip());
        return sameCosts
                && (later.status() == AgreementStatus.ENDED
                        || later.status() == AgreementStatus.REJECTED && !key.agreed());
    }
}
