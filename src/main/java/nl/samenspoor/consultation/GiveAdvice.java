package nl.samenspoor.consultation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Record what a works council advised.
 *
 * @param cooperation  whose
 * @param municipality whose works council
 * @param outcome      what it comes to
 * @param text         in short, at most 20,000 characters, or null
 * @param conditions   its conditions, at most 20,000 characters, or null
 * @param on           when it advised, or let know that it does not
 * @param telling      how the log tells it; its source at most 2,000 characters
 */
public record GiveAdvice(
        CooperationId cooperation,
        MunicipalityCode municipality,
        AdviceOutcome outcome,
        @Nullable String text,
        @Nullable String conditions,
        EffectiveDate on,
        Particulars telling) {}
