package nl.samenspoor.decisionlog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the anchor file says.
 *
 * @param intact        whether every line carries its own signature
 * @param byCooperation the anchors up to the first line that does not, per cooperation, the shortest chain first
 */
record Anchors(boolean intact, Map<String, List<Anchor>> byCooperation) {

    static final Anchors NONE = new Anchors(true, Map.of());

    static Anchors of(boolean intact, List<Anchor> all) {
        return new Anchors(
                intact,
                all.stream()
                        .sorted(Comparator.comparingLong(Anchor::entries))
                        .collect(Collectors.groupingBy(Anchor::cooperation, Collectors.toUnmodifiableList())));
    }

    /** Those of one cooperation, the shortest chain first. */
    List<Anchor> of(String cooperation) {
        return byCooperation.getOrDefault(cooperation, List.of());
    }

    /** How many entries are anchored, per cooperation. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        byCooperation.forEach((cooperation, anchors) ->
                counts.put(cooperation, anchors.get(anchors.size() - 1).entries()));
        return counts;
    }
}
