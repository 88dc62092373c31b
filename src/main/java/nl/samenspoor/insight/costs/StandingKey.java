package nl.samenspoor.insight.costs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CountingKey;

/**
 * A cost key that stands, with its place among the others.
 *
 * @param key   which
 * @param place what it is on the day that is looked at
 */
public record StandingKey(CostKey key, Place place) {

    /** What a key is among those of its cooperation. */
    public enum Place {
        /** Agreed, and costs are shared by it. */
        COUNTS,
        /** Agreed, and it only begins later. */
        LATER,
        /** Agreed, and its last period is over while no other took its place. */
        OVER,
        /** Proposed, and neither agreed nor rejected. */
        PROPOSAL;

        /** Lower-case key as the messages write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Those that stand on a day, in the order of their places: a key makes way only for a newer one of the same costs.
     *
     * @param keys all of a cooperation, the newest first
     */
    public static List<StandingKey> of(List<CostKey> keys, LocalDate day) {
        List<CostKey> kinds = new ArrayList<>();
        keys.stream().filter(key -> kinds.stream().noneMatch(key::namesCostsOf)).forEach(kinds::add);
        return kinds.stream()
                .map(kind -> CountingKey.on(
                        keys.stream().filter(key -> standsFor(kind, key)).toList(), day))
                .flatMap(counting -> Stream.of(counting.key(), counting.later(), counting.proposal()))
                .filter(Objects::nonNull)
                .distinct()
                .map(key -> new StandingKey(key, place(key, day)))
                .sorted(Comparator.comparing(StandingKey::place))
                .toList();
    }

    /** What is agreed for some costs leaves the key for all costs standing, for the others. */
    private static boolean standsFor(CostKey kind, CostKey key) {
        return kind.costKinds() == null ? key.costKinds() == null : kind.sameCosts(key);
    }

    private static Place place(CostKey key, LocalDate day) {
        if (!key.agreed()) {
            return Place.PROPOSAL;
        }
        return key.holds(day) ? Place.COUNTS : key.begunWhole(day) ? Place.OVER : Place.LATER;
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
}
