package nl.samenspoor.settlement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A college says what it thinks of a proposal.
 *
 * @param number  of the proposal
 * @param college which; one of those asked
 * @param agrees  whether it approves; null is a mistake that is told
 * @param reason  must be given when it does not
 * @param on      when it decided
 */
public record AnswerProposal(
        CooperationId cooperation,
        int number,
        MunicipalityCode college,
        @Nullable Boolean agrees,
        @Nullable String reason,
        EffectiveDate on) {}
