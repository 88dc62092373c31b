package nl.samenspoor.organisation;

import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a body at a moment.
 *
 * @param name        as people call it, at most 200 characters; of an adviser the firm
 * @param count       how many such bodies stand behind this one, 1 to 200, or null for one
 * @param composition who sits in it
 * @param meeting     how often
 * @param tasks       what it is for, of an adviser the assignment; at most 2,000 characters, or null when not known
 * @param from        since when it is there, or is to be
 * @param until       when it ended or is to end; null while nobody said so
 * @param work        owner, and plan and state of a working group
 * @param engagement  phase and cost of an adviser
 * @param on          since when all of this is so
 * @param source      where it is known from, at most 2,000 characters, or null
 */
public record BodyDescription(
        BodyKind kind,
        String name,
        @Nullable Integer count,
        Composition composition,
        Meeting meeting,
        @Nullable String tasks,
        EffectiveDate from,
        @Nullable EffectiveDate until,
        GroupWork work,
        Engagement engagement,
        EffectiveDate on,
        @Nullable String source) {

    /** Whether it certainly was there at that time: it began by then and does not end until after it. */
    boolean surelyThere(EffectiveDate time) {
        return !from.latest().isAfter(time.earliest()) && (until == null || time.surelyBefore(until));
    }
}
