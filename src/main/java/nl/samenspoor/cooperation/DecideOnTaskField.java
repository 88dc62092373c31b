package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * A college decides on the business case of a task field.
 *
 * @param taskField    id of the field
 * @param municipality whose college
 * @param decision     go or stop
 * @param note         reason, or null
 * @param effective    when it happened
 * @param particulars  what else is known
 * @param seen         newest version of the business case as whoever records it saw it, 0 for none; null when it does not
 *                     matter, as in a history
 */
public record DecideOnTaskField(
        String taskField,
        MunicipalityCode municipality,
        FieldDecision decision,
        @Nullable String note,
        EffectiveDate effective,
        Particulars particulars,
        @Nullable Integer seen) {

    /** On what lay there on that day. */
    public DecideOnTaskField(
            String taskField,
            MunicipalityCode municipality,
            FieldDecision decision,
            @Nullable String note,
            EffectiveDate effective,
            Particulars particulars) {
        this(taskField, municipality, decision, note, effective, particulars, null);
    }
}
