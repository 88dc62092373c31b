package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in one phase. A phase may occur more than once.
 *
 * @param phase which
 * @param from  since when
 * @param until until when, or null while it runs
 */
public record PhasePeriod(Phase phase, EffectiveDate from, @Nullable EffectiveDate until) {}
