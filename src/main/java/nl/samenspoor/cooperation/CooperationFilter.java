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
 * @param past         true: only those of which nothing is known after a day that has passed; false: only the others
 */
public record CooperationFilter(
        @Nullable Phase phase,
        @Nullable CooperationStatus status,
        @Nullable MunicipalityCode municipality,
        @Nullable String q,
        @Nullable Boolean past) {

    /** Everything. */
    public static final CooperationFilter ALL = new CooperationFilter(null, null, null, null);

    /** Those of the present and of the past. */
    public CooperationFilter(
            @Nullable Phase phase,
            @Nullable CooperationStatus status,
            @Nullable MunicipalityCode municipality,
            @Nullable String q) {
        this(phase, status, municipality, q, null);
    }
}
