package nl.samenspoor.insight.publicpage;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.document.DocumentVersion;
import nl.samenspoor.insight.decisions.ListedDecision;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.web.RailStop;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of a cooperation. No accounts, no names of people, no words typed for colleagues.
 *
 * @param id         its id
 * @param name       its name
 * @param fictional  whether it is an example
 * @param phase      the present phase
 * @param phaseSince since when
 * @param status     key of where it stands: active, on-hold or ended
 * @param form       number of the chosen form, or null when none was chosen
 * @param startedOn  when it began
 * @param realisedOn since when it works, or null
 * @param endedOn    when it ended, or null
 * @param observed   how far it is known, or null when it runs
 * @param partners   names of the municipalities that take part
 * @param stops      its rail
 * @param gates      what each opening of a gate came to
 * @param decisions  what councils and colleges decided, in the order in which they did
 * @param documents  what a leader chose to show
 */
public record PublicPicture(
        CooperationId id,
        String name,
        boolean fictional,
        Phase phase,
        EffectiveDate phaseSince,
        String status,
        @Nullable Integer form,
        EffectiveDate startedOn,
        @Nullable EffectiveDate realisedOn,
        @Nullable EffectiveDate endedOn,
        @Nullable LocalDate observed,
        List<String> partners,
        List<RailStop> stops,
        List<GateLine> gates,
        List<DecisionLine> decisions,
        List<DocumentLine> documents) {

    /**
     * An opening of a gate.
     *
     * @param status  key of where it stands
     * @param outcome key of what it came to, or null while nothing did
     * @param on      when it was decided, or null
     */
    public record GateLine(
            GateKey key, int attempt, String status, @Nullable String outcome, @Nullable EffectiveDate on) {}

    /**
     * A decision of a body.
     *
     * @param decision     for its date, occasion, outcome and votes; its words are not shown
     * @param municipality name of the municipality
     */
    public record DecisionLine(ListedDecision decision, String municipality) {}

    /** A document in the version that is shown. */
    public record DocumentLine(String id, DocumentVersion version) {}
}
