package nl.samenspoor.factors;

import java.util.Map;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Assess a factor anew.
 *
 * @param cooperation     of which cooperation
 * @param factor          which factor
 * @param score           score of the cooperation as a whole, set by a person
 * @param perMunicipality scores of partners, as far as known
 * @param directed        scores from one partner to another, for a directed factor
 * @param subscores       scores of the factor's parts, by key
 * @param basis           how the assessor knows
 * @param effective       the time the assessment holds for
 * @param motivation      why, at most 20,000 characters, or null
 * @param source          where it is known from, at most 2,000 characters, or null
 */
public record AssessFactor(
        CooperationId cooperation,
        String factor,
        Score score,
        Map<MunicipalityCode, Score> perMunicipality,
        Map<Direction, Score> directed,
        Map<String, Score> subscores,
        Basis basis,
        EffectiveDate effective,
        @Nullable String motivation,
        @Nullable String source) {

    public AssessFactor {
        perMunicipality = Map.copyOf(perMunicipality);
        directed = Map.copyOf(directed);
        subscores = Map.copyOf(subscores);
    }

    /** A score of the whole, without parts. */
    public static AssessFactor of(
            CooperationId cooperation, String factor, Score score, Basis basis, EffectiveDate effective) {
        return new AssessFactor(cooperation, factor, score, Map.of(), Map.of(), Map.of(), basis, effective, null, null);
    }

    public AssessFactor because(@Nullable String reason, @Nullable String knownFrom) {
        return new AssessFactor(
                cooperation, factor, score, perMunicipality, directed, subscores, basis, effective, reason, knownFrom);
    }
}
