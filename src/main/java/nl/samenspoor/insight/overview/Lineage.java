package nl.samenspoor.insight.overview;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.Relative;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.DecisionPointKind;
import org.jspecify.annotations.Nullable;

/**
 * What a cooperation came from and what came from it, as far as the reader may see.
 *
 * @param earlier   alliances that were there before it, from the log
 * @param relatives the cooperation it is an extension of, and its own extensions
 */
public record Lineage(List<Earlier> earlier, List<Relative> relatives) {

    /**
     * An alliance that was there before.
     *
     * @param point      as it was logged
     * @param correction the entry whose reading holds, when it was corrected; else null
     */
    public record Earlier(LoggedPoint point, @Nullable LoggedPoint correction) {

        /** Its name: the first line of what was logged. */
        public String name() {
            return point.what().lines().findFirst().orElse("");
        }

        /** What else was logged of it, in lines; empty when nothing was. */
        public String more() {
            return point.what().lines().skip(1).collect(Collectors.joining("\n"));
        }
    }

    public Lineage {
        earlier = List.copyOf(earlier);
        relatives = List.copyOf(relatives);
    }

    /** Reads it in one statement. */
    static Lineage of(Actor actor, CooperationPicture picture, List<LoggedPoint> log, Cooperations cooperations) {
        Map<Long, LoggedPoint> bySequence =
                log.stream().collect(Collectors.toMap(LoggedPoint::sequence, Function.identity()));
        return new Lineage(
                log.stream()
                        .filter(point -> point.kind() == DecisionPointKind.EARLIER_ALLIANCE)
                        .map(point -> new Earlier(point, correction(point, bySequence)))
                        .toList(),
                cooperations.relatives(
                        actor, picture.cooperation().id(), picture.cooperation().parent()));
    }

    /** What corrects can be corrected in turn: the last one holds. */
    private static @Nullable LoggedPoint correction(LoggedPoint point, Map<Long, LoggedPoint> bySequence) {
        LoggedPoint holds = null;
        Long next = point.correctedBy();
        while (next != null) {
            LoggedPoint found = bySequence.get(next);
            if (found == null) {
                return holds;
            }
            holds = found;
            next = found.correctedBy();
        }
        return holds;
    }

    /** Whether there is nothing to tell. */
    public boolean nothing() {
        return earlier.isEmpty() && relatives.isEmpty();
    }

    /** The cooperation it is an extension of; null when it is none, and when the reader may not see that one. */
    public @Nullable Relative parent() {
        return relatives.stream().filter(Relative::parent).findFirst().orElse(null);
    }
}
