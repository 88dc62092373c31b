package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * A municipality leaves one task field and stays a partner in the rest.
 *
 * @param taskField    id of the field
 * @param municipality who leaves it
 * @param reason       why, in the person's words
 * @param effective    when it happened
 * @param particulars  what else is known
 * @param seen         newest version of the business case as whoever records it saw it, 0 for none; null when it does not
 *                     matter, as for a municipality that leaves without being asked to decide
 */
public record OptOut(
        String taskField,
        MunicipalityCode municipality,
        String reason,
        EffectiveDate effective,
        Particulars particulars,
        @Nullable Integer seen) {

    /** Whatever the business case said. */
    public OptOut(
            String taskField,
            MunicipalityCode municipality,
            String reason,
            EffectiveDate effective,
            Particulars particulars) {
        this(taskField, municipality, reason, effective, particulars, null);
    }
}
