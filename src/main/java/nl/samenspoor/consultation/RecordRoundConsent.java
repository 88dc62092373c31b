package nl.samenspoor.consultation;

import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Record what a council decided on the change, joining or leaving a round is about.
 *
 * @param cooperation  whose
 * @param round        number of the round
 * @param municipality whose council
 * @param given        whether it consents
 * @param ground       on what ground it refuses; with a refusal only
 * @param motivation   why it refuses, at most 20,000 characters; with a refusal only
 * @param wishKind     how it asks for something beside its consent; null counts as a wish
 * @param wish         what it asks for, at most 20,000 characters, or null
 * @param on           when it decided
 * @param telling      how the log tells it; its source at most 2,000 characters
 */
public record RecordRoundConsent(
        CooperationId cooperation,
        int round,
        MunicipalityCode municipality,
        boolean given,
        @Nullable RefusalGround ground,
        @Nullable String motivation,
        RoundConsent.Wish.@Nullable Kind wishKind,
        @Nullable String wish,
        EffectiveDate on,
        Particulars telling) {}
