package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;

/**
 * A municipality joins a cooperation that is still being shaped (phases 1 and 2).
 *
 * @param municipality who joins
 * @param reason       why, in the person's words
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record JoinPartner(
        MunicipalityCode municipality, String reason, EffectiveDate effective, Particulars particulars) {}
