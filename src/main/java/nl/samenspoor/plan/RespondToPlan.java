package nl.samenspoor.plan;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Record what was said about a plan.
 *
 * @param cooperation  whose plan
 * @param kind         who said it
 * @param municipality see {@link PlanResponse#municipality}
 * @param version      the fixed version it is about, {@code unknown}, or null for the newest fixed by then
 * @param text         what was said, at most 20,000 characters
 * @param outcome      of an amendment; null for the others
 * @param on           when
 * @param telling      how the log tells it; its source at most 2,000 characters
 */
public record RespondToPlan(
        CooperationId cooperation,
        PlanResponse.Kind kind,
        @Nullable MunicipalityCode municipality,
        @Nullable String version,
        String text,
        PlanResponse.@Nullable Outcome outcome,
        EffectiveDate on,
        Particulars telling) {}
