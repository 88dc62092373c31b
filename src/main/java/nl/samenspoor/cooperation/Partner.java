package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A municipality that takes or took part.
 *
 * @param municipality who
 * @param from         since when
 * @param until        until when, or null for a present partner
 * @param reason       why it left, or null
 */
public record Partner(
        MunicipalityCode municipality, EffectiveDate from, @Nullable EffectiveDate until, @Nullable String reason) {}
