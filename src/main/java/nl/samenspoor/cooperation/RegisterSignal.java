package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;

/**
 * Register the signal a cooperation starts from.
 *
 * @param signal      the signal
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record RegisterSignal(Signal signal, EffectiveDate effective, Particulars particulars) {}
