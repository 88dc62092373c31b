package nl.samenspoor.agreement;

import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;

/**
 * Withdraw an end that lies ahead: the agreement goes on by its term.
 *
 * @param cooperation whose agreement
 * @param agreement   its id, see {@link StandingAgreement}
 * @param reason      why
 * @param source      where it is known from, or null
 */
public record WithdrawEnding(
        CooperationId cooperation, long agreement, @Nullable String reason, @Nullable String source) {}
