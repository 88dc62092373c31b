package nl.samenspoor.consultation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Record that a works council was asked for advice.
 *
 * @param cooperation     whose
 * @param municipality    whose works council; a partner
 * @param subject         on what, at most 2,000 characters
 * @param on              when it was asked
 * @param agreedTerm      when the advice was agreed to be there, or null: the law has no fixed term
 * @param primacyReserved whether political primacy was reserved (WOR art. 46d): without it nobody can rely on it later
 * @param outsideExpert   whether an outside expert is engaged on the same matter, which wants advice too (25 par. 1 n)
 * @param source          where it is known from, for the log, or null
 */
public record RequestAdvice(
        CooperationId cooperation,
        MunicipalityCode municipality,
        @Nullable String subject,
        EffectiveDate on,
        @Nullable EffectiveDate agreedTerm,
        boolean primacyReserved,
        boolean outsideExpert,
        @Nullable String source) {

    /** Asked here; no source of its own. */
    public RequestAdvice(
            CooperationId cooperation,
            MunicipalityCode municipality,
            @Nullable String subject,
            EffectiveDate on,
            @Nullable EffectiveDate agreedTerm,
            boolean primacyReserved,
            boolean outsideExpert) {
        this(cooperation, municipality, subject, on, agreedTerm, primacyReserved, outsideExpert, null);
    }
}
