package nl.samenspoor.factors;

import java.time.Instant;
import java.util.Map;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * One assessment of a factor, kept for ever.
 *
 * @param cooperation     of which cooperation
 * @param factor          which factor
 * @param version         from 1, in the order of recording
 * @param score           score of the cooperation as a whole
 * @param perMunicipality scores of partners, as far as known
 * @param directed        scores from one partner to another
 * @param subscores       scores of the factor's parts
 * @param basis           how the assessor knows
 * @param effective       the time it holds for
 * @param motivation      why, or null
 * @param source          where it is known from, or null
 * @param recordedAt      when it was recorded
 * @param assessor        account that recorded it
 */
public record Assessment(
        CooperationId cooperation,
        String factor,
        int version,
        Score score,
        Map<MunicipalityCode, Score> perMunicipality,
        Map<Direction, Score> directed,
        Map<String, Score> subscores,
        Basis basis,
        EffectiveDate effective,
        @Nullable String motivation,
        @Nullable String source,
        Instant recordedAt,
        String assessor) {

    public Assessment {
        perMunicipality = Map.copyOf(perMunicipality);
        directed = Map.copyOf(directed);
        subscores = Map.copyOf(subscores);
    }
}
