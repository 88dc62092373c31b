package nl.samenspoor.insight.publicpage;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.document.DocumentVersion;
import nl.samenspoor.document.PublishedAs;
import nl.samenspoor.insight.decisions.ListedDecision;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.web.RailStop;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of a cooperation. No accounts, no names of people, no words typed for colleagues: of what people
 * wrote only its name, the names of its task fields and the titles of documents.
 *
 * @param id         its id
 * @param name       its name
 * @param fictional  whether it is an example
 * @param phase      the present phase
 * @param phaseSince since when
 * @param status     key of where it stands: active, on-hold or ended
 * @param form       number of the chosen form, or null when none was chosen
 * @param workedOut  number of the form that took the place of a failed one and is not decided on yet, or null
 * @param startedOn  when it began
 * @param realisedOn since when it works, or null
 * @param endedOn    when it ended, or null
 * @param knownUntil when nothing is known of it after a day that has passed, that day; else null
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
        @Nullable Integer workedOut,
        EffectiveDate startedOn,
        @Nullable EffectiveDate realisedOn,
        @Nullable EffectiveDate endedOn,
        @Nullable LocalDate knownUntil,
        List<String> partners,
        List<RailStop> stops,
        List<GateLine> gates,
        List<DecisionLine> decisions,
        List<DocumentLine> documents) {

    /** Whether a gate was decided in a round that no longer counts: the rail has it ahead again. */
    public boolean ofEarlierRound(GateLine gate) {
        return gate.outcome() != null && RailStop.gateAhead(stops, gate.key().phase());
    }

    /**
     * An opening of a gate.
     *
     * @param status  key of where it stands
     * @param mark    its mark of the rail
     * @param outcome key of what it came to, or null while nothing did
     * @param on      when it was decided; null when it was not, or when that is not known
     */
    public record GateLine(
            GateKey key,
            int attempt,
            String status,
            RailStop.GateState mark,
            @Nullable String outcome,
            @Nullable EffectiveDate on) {

        /** Whether it was decided without anybody having recorded when. */
        public boolean dateUnknown() {
            return on == null && outcome != null;
        }
    }

    /**
     * A decision of a body.
     *
     * @param decision     for its date, occasion, outcome and votes; its words are not shown
     * @param municipality name of the municipality
     * @param taskField    name of the task field it is about, or null
     */
    public record DecisionLine(ListedDecision decision, String municipality, @Nullable String taskField) {}

    /**
     * A document in the version that is shown.
     *
     * @param published when and where it was published, and what it leaves out
     */
    public record DocumentLine(String id, DocumentVersion version, PublishedAs published) {}
}
