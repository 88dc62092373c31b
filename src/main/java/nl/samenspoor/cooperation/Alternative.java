package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A form on the ranking.
 *
 * @param form     1 to 4
 * @param variant  variant, or null
 * @param rank     1 is preferred
 * @param pros     arguments for, or null
 * @param cons     arguments against, or null
 * @param state    open, chosen or rejected
 * @param why      why it was rejected, or null
 * @param droppedOn when it was rejected, or null
 */
public record Alternative(
        CooperationForm form,
        @Nullable String variant,
        int rank,
        @Nullable String pros,
        @Nullable String cons,
        AlternativeState state,
        @Nullable String why,
        @Nullable EffectiveDate droppedOn) {}
