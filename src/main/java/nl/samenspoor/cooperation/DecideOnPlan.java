package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * A college decides on the plan of approach.
 *
 * @param municipality whose college
 * @param decision     adopted, amended or returned
 * @param note         amendments or reason, or null; must be given when returned
 * @param effective   when it happened
 * @param particulars what else is known
 * @param version     number of the fixed version it is about, {@code unknown}, or null for the newest fixed by then
 */
public record DecideOnPlan(
        MunicipalityCode municipality,
        PlanDecision decision,
        @Nullable String note,
        EffectiveDate effective,
        Particulars particulars,
        @Nullable String version) {

    /** About the newest version that was fixed by then, if there was one. */
    public DecideOnPlan(
            MunicipalityCode municipality,
            PlanDecision decision,
            @Nullable String note,
            EffectiveDate effective,
            Particulars particulars) {
        this(municipality, decision, note, effective, particulars, null);
    }
}
