package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * The latest decision of a municipality on a task field.
 *
 * @param municipality who
 * @param decision     go, stop or opted out
 * @param effective    when
 * @param note         reason, or null
 * @param businessCase version of the business case that lay there on that day, or null when there was none or the
 *                     day is not known
 */
public record FieldVerdict(
        MunicipalityCode municipality,
        FieldDecision decision,
        EffectiveDate effective,
        @Nullable String note,
        @Nullable Integer businessCase) {}
