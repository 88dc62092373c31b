package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a cooperation stood still.
 *
 * @param since since when
 * @param until until when, or null while it lasts
 */
public record HoldPeriod(EffectiveDate since, @Nullable EffectiveDate until) {}
