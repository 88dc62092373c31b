package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;

/**
 * Ask for an evaluation before its planned moment.
 *
 * @param reason      why, in the person's words
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record RequestEvaluation(String reason, EffectiveDate effective, Particulars particulars) {}
