package nl.samenspoor.consultation;

import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Record what a council decided in one meeting on the change, joining or leaving a round is about.
 *
 * @param cooperation  whose
 * @param round        number of the round
 * @param municipality whose council
 * @param vote         how the votes on the proposal to consent fell, as far as known
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
        Vote vote,
        @Nullable RefusalGround ground,
        @Nullable String motivation,
        @Nullable WishKind wishKind,
        @Nullable String wish,
        EffectiveDate on,
        Particulars telling) {

    /** Which council in which round. */
    public record Place(CooperationId cooperation, int round, MunicipalityCode municipality) {}
}
