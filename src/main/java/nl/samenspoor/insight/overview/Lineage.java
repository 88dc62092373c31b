package nl.samenspoor.insight.overview;

import java.util.List;
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
public record Lineage(List<LoggedPoint> earlier, List<Relative> relatives) {

    public Lineage {
        earlier = List.copyOf(earlier);
        relatives = List.copyOf(relatives);
    }

    /** Reads it in one statement. */
    static Lineage of(Actor actor, CooperationPicture picture, List<LoggedPoint> log, Cooperations cooperations) {
        return new Lineage(
                log.stream()
                        .filter(point -> point.kind() == DecisionPointKind.EARLIER_ALLIANCE)
                        .filter(point -> point.correctedBy() == null)
                        .toList(),
                cooperations.relatives(
                        actor, picture.cooperation().id(), picture.cooperation().parent()));
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
