package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Which cooperations to list; null leaves a criterion out.
 *
 * @param phase        present phase
 * @param status       active, on hold or ended
 * @param municipality a present or former partner
 * @param q            part of the name, any case
 */
public record CooperationFilter(
        @Nullable Phase phase,
        @Nullable CooperationStatus status,
        @Nullable MunicipalityCode municipality,
        @Nullable String q) {

    /** Everything. */
    public static final CooperationFilter ALL = new CooperationFilter(null, null, null, null);
}
