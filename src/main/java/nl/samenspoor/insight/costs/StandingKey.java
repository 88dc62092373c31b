package nl.samenspoor.insight.costs;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CountingKey;
import org.jspecify.annotations.Nullable;

/**
 * A cost key that stands, with its place among the others.
 *
 * @param key   which
 * @param place what it is on the day that is looked at
 */
public record StandingKey(CostKey key, Place place) {

    /** What a key is among those of its cooperation. */
    public enum Place {
        /** Agreed, and the one that counts. */
        COUNTS,
        /** Agreed, and it only begins later. */
        LATER,
        /** Proposed, and neither agreed nor rejected. */
        PROPOSAL;

        /** Lower-case key as the messages write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those that stand: the one that counts, the one that begins later, the proposal. */
    public static List<StandingKey> of(CountingKey counting) {
        CostKey key = counting.key();
        return Stream.of(
                        placed(key, key != null && key.agreed() ? Place.COUNTS : Place.PROPOSAL),
                        placed(counting.later(), Place.LATER),
                        placed(counting.proposal(), Place.PROPOSAL))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Those that stand no more, or never did.
     *
     * @param keys all of the cooperation, the newest first
     */
    public static List<CostKey> former(List<CostKey> keys, List<StandingKey> standing) {
        List<CostKey> now = standing.stream().map(StandingKey::key).toList();
        return keys.stream().filter(key -> !now.contains(key)).toList();
    }

    private static @Nullable StandingKey placed(@Nullable CostKey key, Place place) {
        return key == null ? null : new StandingKey(key, place);
    }
}
