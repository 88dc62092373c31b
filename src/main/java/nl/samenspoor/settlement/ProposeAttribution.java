package nl.samenspoor.settlement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Propose that one partner bears a setback or keeps a windfall.
 *
 * @param kind        which way; null when not said, which is refused
 * @param about       what it is about, at most 200 characters
 * @param amountCents euro cents, more than zero
 * @param municipality a present partner
 * @param reason      why it can reasonably be attributed to that one
 * @param on          when the directorate proposed it; null when not said, which is refused
 * @param source      where it is known from, or null
 */
public record ProposeAttribution(
        CooperationId cooperation,
        @Nullable DeviationKind kind,
        String about,
        @Nullable Long amountCents,
        @Nullable MunicipalityCode municipality,
        String reason,
        @Nullable EffectiveDate on,
        @Nullable String source) {}
