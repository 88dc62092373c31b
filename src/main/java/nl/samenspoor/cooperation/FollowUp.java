package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;

/**
 * What was concluded about an earlier circumstance.
 *
 * @param conclusion  in the person's words
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record FollowUp(String conclusion, EffectiveDate effective, Particulars particulars) {}
