package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;

/**
 * A municipality leaves one task field and stays a partner in the rest.
 *
 * @param taskField    id of the field
 * @param municipality who leaves it
 * @param reason       why, in the person's words
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record OptOut(
        String taskField,
        MunicipalityCode municipality,
        String reason,
        EffectiveDate effective,
        Particulars particulars) {}
