package nl.samenspoor.decisionlog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the anchor file says.
 *
 * @param intact whether every line carries its own signature
 * @param all    the anchors up to the first line that does not
 */
record Anchors(boolean intact, List<Anchor> all) {

    static final Anchors NONE = new Anchors(true, List.of());

    /** Those of one cooperation, the shortest chain first. */
    List<Anchor> of(String cooperation) {
        return all.stream()
                .filter(anchor -> anchor.cooperation().equals(cooperation))
                .sorted(Comparator.comparingLong(Anchor::entries))
                .toList();
    }

    /** How many entries are anchored, per cooperation. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        all.forEach(anchor -> counts.merge(anchor.cooperation(), anchor.entries(), Math::max));
        return counts;
    }
}
