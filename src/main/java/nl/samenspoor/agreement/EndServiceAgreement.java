package nl.samenspoor.agreement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * End a signed service agreement before its term.
 *
 * @param cooperation whose agreement
 * @param agreement   its id, see {@link StandingAgreement}
 * @param on          the first day on which it no longer holds; may lie ahead
 * @param reason      why
 * @param source      where it is known from, or null
 */
public record EndServiceAgreement(
        CooperationId cooperation,
        long agreement,
        EffectiveDate on,
        @Nullable String reason,
        @Nullable String source) {}
