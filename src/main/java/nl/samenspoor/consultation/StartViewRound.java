package nl.samenspoor.consultation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Start a round of views: the draft was changed, or the scheme is changed, joined or left.
 *
 * @param cooperation whose
 * @param kind        what the draft is for
 * @param joining     which municipality joins: with joining, and only then; null where a source does not tell
 * @param reason      why, at most 2,000 characters
 * @param on          when
 */
public record StartViewRound(
        CooperationId cooperation,
        ViewRoundKind kind,
        @Nullable MunicipalityCode joining,
        @Nullable String reason,
        EffectiveDate on) {

    /** A round that is not about joining. */
    public StartViewRound(CooperationId cooperation, ViewRoundKind kind, @Nullable String reason, EffectiveDate on) {
        this(cooperation, kind, null, reason, on);
    }
}
