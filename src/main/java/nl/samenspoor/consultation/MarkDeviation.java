package nl.samenspoor.consultation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Record that a decision deviates from the advice of a works council.
 *
 * @param cooperation  whose
 * @param municipality whose works council
 * @param reason       in what it deviates and why, at most 2,000 characters
 * @param notified     when the works council was notified of the decision: the wait of one month starts
 * @param source       where it is known from, for the log, or null
 */
public record MarkDeviation(
        CooperationId cooperation,
        MunicipalityCode municipality,
        @Nullable String reason,
        EffectiveDate notified,
        @Nullable String source) {

    /** Marked here; no source of its own. */
    public MarkDeviation(
            CooperationId cooperation, MunicipalityCode municipality, @Nullable String reason, EffectiveDate notified) {
        this(cooperation, municipality, reason, notified, null);
    }
}
