package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;

/**
 * A partner leaves the whole cooperation.
 *
 * @param municipality who leaves
 * @param reason       why, in the person's words
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record WithdrawPartner(
        MunicipalityCode municipality, String reason, EffectiveDate effective, Particulars particulars) {}
