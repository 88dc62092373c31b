package nl.samenspoor.anchor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the anchor file says.
 *
 * @param intact  whether every line carries its own signature
 * @param byChain the anchors up to the first line that does not, per chain, the shortest first
 */
public record Anchors(boolean intact, Map<String, List<Anchor>> byChain) {

    static final Anchors NONE = new Anchors(true, Map.of());

    static Anchors of(boolean intact, List<Anchor> all) {
        return new Anchors(
                intact,
                all.stream()
                        .sorted(Comparator.comparingLong(Anchor::entries))
                        .collect(Collectors.groupingBy(Anchor::chain, Collectors.toUnmodifiableList())));
    }

    /** Those of one chain, the shortest first. */
    public List<Anchor> of(String chain) {
        return byChain.getOrDefault(chain, List.of());
    }

    /** How many entries are anchored, per chain. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        byChain.forEach((chain, anchors) ->
                counts.put(chain, anchors.get(anchors.size() - 1).entries()));
        return counts;
    }
}
