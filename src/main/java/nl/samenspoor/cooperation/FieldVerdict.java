package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a municipality on a task field.
 *
 * @param municipality who
 * @param decision     go, stop or opted out
 * @param effective    when
 * @param note         reason, or null
 * @param businessCase version of the business case that lay there on that day, or null when there was none or the
 *                     day is not known
 * @param stays        whether it said no to a newer business case than it agreed to before, and goes on as it agreed
 */
public record FieldVerdict(
        MunicipalityCode municipality,
        FieldDecision decision,
        EffectiveDate effective,
        @Nullable String note,
        @Nullable Integer businessCase,
        boolean stays) {}
