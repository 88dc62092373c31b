package nl.samenspoor.monitoring.spi;

import java.time.LocalDate;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** What is known of a cooperation that says when it is evaluated next. Implemented by the process module. */
public interface EvaluationFacts {

    /** The facts of one cooperation, in a constant number of statements. */
    Facts of(CooperationId cooperation);

    /**
     * @param realisedOn    when the form really started to work, or null before that
     * @param evaluatedOn   when the gate after its last evaluation was decided; may be an unknown date; null before the first
     * @param observedUntil how far the knowledge of a past cooperation reaches, or null for one that is followed
     * @param followedFrom  since when a cooperation that was only observed is followed again, or null
     * @param formReviewOn  when the chosen form is looked at again, or null when not known
     * @param costKey       what the cost key that counts says of its evaluation, or null
     * @param arrangement   what the arrangement that counts says of its evaluation, or null
     * @param arrangementReviewOn when the arrangement that counts is looked at again, or null when not known
     */
    record Facts(
            @Nullable EffectiveDate realisedOn,
            @Nullable EffectiveDate evaluatedOn,
            @Nullable LocalDate observedUntil,
            @Nullable LocalDate followedFrom,
            @Nullable LocalDate formReviewOn,
            @Nullable Term costKey,
            @Nullable Term arrangement,
            @Nullable LocalDate arrangementReviewOn) {

        /** Without a review date of the arrangement. */
        public Facts(
                @Nullable EffectiveDate realisedOn,
                @Nullable EffectiveDate evaluatedOn,
                @Nullable LocalDate observedUntil,
                @Nullable LocalDate followedFrom,
                @Nullable LocalDate formReviewOn,
                @Nullable Term costKey,
                @Nullable Term arrangement) {
            this(realisedOn, evaluatedOn, observedUntil, followedFrom, formReviewOn, costKey, arrangement, null);
        }
    }

    /**
     * An agreed term.
     *
     * @param years after how many years, 1 to 50
     * @param since when that was agreed
     */
    record Term(int years, EffectiveDate since) {}
}
