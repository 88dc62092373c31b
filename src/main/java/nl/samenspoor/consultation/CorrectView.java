package nl.samenspoor.consultation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Correct what was recorded as the answer of a council.
 *
 * @param cooperation  whose
 * @param round        number of the round
 * @param municipality whose council
 * @param seen         which version of its answer is corrected: 1 as it was recorded first, one more for each correction
 * @param given        false when it gave no view
 * @param text         its view, at most 20,000 characters; only and always with one
 * @param on           when it answered
 * @param reason       what was wrong, at most 2,000 characters
 * @param source       where it is known from, at most 2,000 characters, or null
 */
public record CorrectView(
        CooperationId cooperation,
        int round,
        MunicipalityCode municipality,
        int seen,
        boolean given,
        @Nullable String text,
        EffectiveDate on,
        @Nullable String reason,
        @Nullable String source) {}
