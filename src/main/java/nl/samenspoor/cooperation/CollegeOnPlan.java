package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What a college decided on the plan of approach.
 *
 * @param municipality whose college
 * @param decision     adopted, amended or returned
 * @param note         amendments or reason, or null
 * @param version      the fixed version of the plan, for example {@code 1.0}; null when not known
 * @param effective    when it decided
 * @param recordedBy   who recorded it
 */
public record CollegeOnPlan(
        MunicipalityCode municipality,
        PlanDecision decision,
        @Nullable String note,
        @Nullable String version,
        EffectiveDate effective,
        String recordedBy) {}
