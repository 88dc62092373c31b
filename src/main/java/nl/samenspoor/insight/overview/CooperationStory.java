package nl.samenspoor.insight.overview;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.Partner;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.insight.time.TimeSpanText;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.monitoring.TrustJudgement;
import nl.samenspoor.motive.Motives;
import nl.samenspoor.motive.MunicipalityMotives;
import nl.samenspoor.web.RailStop.GateState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the page of a cooperation tells of its past and its relations beside the picture.
 *
 * @param marks     marks of gates, by the place of the entry in the log
 * @param lineage   what it came from and what came from it
 * @param trust     trust through time, one series per thing judged
 * @param motives   motives of present and former partners of whom any are known, in the order they joined
 * @param deviation how its start lies against the plan, in words; null while one of both is not known
 */
public record CooperationStory(
        Map<Long, GateState> marks,
        Lineage lineage,
        List<TrustSeries> trust,
        List<MunicipalityMotives> motives,
        @Nullable String deviation) {

    public CooperationStory {
        marks = Map.copyOf(marks);
        trust = List.copyOf(trust);
        motives = List.copyOf(motives);
    }

    /** Tells it, in a constant number of statements. */
    @Component
    public static class Telling {

        private final LogMarks marks;
        private final Cooperations cooperations;
        private final Motives motives;
        private final TimeSpanText spans;

        Telling(LogMarks marks, Cooperations cooperations, Motives motives, TimeSpanText spans) {
            this.marks = marks;
            this.cooperations = cooperations;
            this.motives = motives;
            this.spans = spans;
        }

        /**
         * The caller checks who may see the cooperation; of its relatives only those the actor may see are told of.
         *
         * @param log   all entries of its log
         * @param trust every judgement of trust, the newest first
         */
        public CooperationStory of(
                Actor actor, CooperationPicture picture, List<LoggedPoint> log, List<TrustJudgement> trust) {
            Map<MunicipalityCode, MunicipalityMotives> scored =
                    motives.of(picture.cooperation().id());
            return new CooperationStory(
                    marks.of(log, picture.gates()),
                    Lineage.of(actor, picture, log, cooperations),
                    TrustSeries.of(trust),
                    picture.partners().stream()
                            .map(Partner::municipality)
                            .distinct()
                            .map(scored::get)
                            .filter(Objects::nonNull)
                            .toList(),
                    spans.against(
                            picture.cooperation().plannedStart(),
                            picture.cooperation().realisedOn()));
        }
    }
}
