package nl.samenspoor.organisation;

import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/**
 * For what an adviser was taken on; the assignment itself stands with the tasks.
 *
 * @param phase     of the cooperation in which, or null when not known or not one
 * @param costCents what it costs, 0 or more, in cents; null is not known
 */
public record Engagement(@Nullable Phase phase, @Nullable Long costCents) {

    public static final Engagement NONE = new Engagement(null, null);
}
