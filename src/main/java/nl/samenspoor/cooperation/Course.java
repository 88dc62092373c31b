package nl.samenspoor.cooperation;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Where a cooperation stands, as far as the process asks.
 *
 * @param id                   whose course
 * @param activePartners       partners that have not left, in the order they joined
 * @param entersAt             phase (1 to 5) to take up when the course starts or starts again
 * @param signalKnown          whether the signal is registered
 * @param alternativesRanked   whether an open alternative is on the ranking
 * @param planAdopted          whether no active partner's college returned the plan with its latest decision
 * @param afterRejectionChoice {@code fall_back}, {@code rework}, {@code fewer_partners}, {@code hold} or {@code stop}; null before a choice was made
 * @param onHold               whether it stands still
 * @param holdReviewOn         when the hold is looked at again; null without a hold or when unknown
 * @param startedOn            when the cooperation began
 * @param realisedOn           when the form really started to work, or null
 * @param observedUntil        how far the knowledge reaches, or null for a running cooperation
 * @param followedFrom         since when a cooperation that was only observed is followed again, or null
 * @param formReviewOn         when the form that is chosen or worked out is looked at again, or null
 * @param phase                the present phase
 */
public record Course(
        CooperationId id,
        List<MunicipalityCode> activePartners,
        int entersAt,
        boolean signalKnown,
        boolean alternativesRanked,
        boolean planAdopted,
        @Nullable String afterRejectionChoice,
        boolean onHold,
        @Nullable LocalDate holdReviewOn,
        EffectiveDate startedOn,
        @Nullable EffectiveDate realisedOn,
        @Nullable LocalDate observedUntil,
        @Nullable LocalDate followedFrom,
        @Nullable LocalDate formReviewOn,
        Phase phase) {

    /** A cooperation needs two partners. */
    public boolean enoughPartners() {
        return activePartners.size() >= 2;
    }
}
