package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;

/**
 * End a cooperation for good.
 *
 * @param reason      why, in the person's words
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record TerminateCooperation(String reason, EffectiveDate effective, Particulars particulars) {}
