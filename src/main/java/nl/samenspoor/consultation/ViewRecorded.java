package nl.samenspoor.consultation;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;
import org.jspecify.annotations.Nullable;

/**
 * Something happened in a round of views.
 *
 * @param decisionPoint what the log keeps of it
 * @param fact          id of the row it is about, or null
 * @param correctsFact  id of the row whose entry it corrects, or null
 */
public record ViewRecorded(DecisionPoint decisionPoint, @Nullable String fact, @Nullable String correctsFact)
        implements Recordable {

    /** About no row that is looked up. */
    public ViewRecorded(DecisionPoint decisionPoint) {
        this(decisionPoint, null, null);
    }
}
