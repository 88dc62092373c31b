package nl.samenspoor.consultation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Record what a college replied to the view of its council.
 *
 * @param cooperation  whose
 * @param municipality whose college
 * @param text         what it does with the view and why, at most 20,000 characters
 * @param on           when it replied
 * @param source       where it is known from, at most 2,000 characters, or null
 */
public record ReplyToView(
        CooperationId cooperation,
        MunicipalityCode municipality,
        String text,
        EffectiveDate on,
        @Nullable String source) {}
