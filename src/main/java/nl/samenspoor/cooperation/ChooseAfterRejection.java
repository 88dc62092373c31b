package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;

/**
 * Choose how to go on after a rejection or refusal.
 *
 * @param choice      fall back, rework or stop
 * @param reasoning   in the person's words
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record ChooseAfterRejection(
        AfterRejection choice, String reasoning, EffectiveDate effective, Particulars particulars) {}
