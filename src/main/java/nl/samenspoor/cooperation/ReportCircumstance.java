package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Report what happened around the cooperation.
 *
 * @param circumstance election, change of key persons or incident
 * @param municipality partner whose election it is; null when it is not one partner's alone
 * @param note         what happened, in the person's words; never personal names
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record ReportCircumstance(
        Circumstance circumstance,
        @Nullable MunicipalityCode municipality,
        String note,
        EffectiveDate effective,
        Particulars particulars) {

    /** What is not one partner's alone. */
    public ReportCircumstance(
            Circumstance circumstance, String note, EffectiveDate effective, Particulars particulars) {
        this(circumstance, null, note, effective, particulars);
    }
}
