package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;

/**
 * Report what happened around the cooperation.
 *
 * @param circumstance election, change of key persons or incident
 * @param note         what happened, in the person's words; never personal names
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record ReportCircumstance(
        Circumstance circumstance, String note, EffectiveDate effective, Particulars particulars) {}
