package nl.samenspoor.consultation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Record what a council answered on the draft of the newest round.
 *
 * @param cooperation  whose
 * @param municipality whose council
 * @param given        false when it lets know that it gives no view, which closes its term early
 * @param text         its view, at most 20,000 characters; only and always with one
 * @param on           when it answered
 * @param source       where it is known from, at most 2,000 characters, or null
 */
public record RecordView(
        CooperationId cooperation,
        MunicipalityCode municipality,
        boolean given,
        @Nullable String text,
        EffectiveDate on,
        @Nullable String source) {}
