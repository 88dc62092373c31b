package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;

/**
 * Decide how to go on after the partners changed.
 *
 * @param continueAt  the phase to take up again, at most the present one
 * @param reasoning   why, in the person's words
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record ReassessPartners(Phase continueAt, String reasoning, EffectiveDate effective, Particulars particulars) {}
