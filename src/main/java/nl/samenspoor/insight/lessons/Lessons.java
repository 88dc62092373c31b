package nl.samenspoor.insight.lessons;

import java.util.List;
import nl.samenspoor.cooperation.CooperationPhases;
import nl.samenspoor.cooperation.CooperationSummary;
import org.jspecify.annotations.Nullable;

/**
 * What a number of cooperations teach together.
 *
 * @param cooperations on which it rests, by name
 * @param total        how many the reader may see or chose; more than there are here when made-up examples were left out, when
 *                     nothing had been recorded of some, or when some had not begun
 * @param unrecorded   of how many nothing had been recorded by the day asked for
 * @param notBegun     how many had not begun on the day asked for
 * @param uncertain    of how many it was not kept when each phase was recorded: all their phases count
 * @param phases       all five
 * @param recurring    conditions and findings
 * @param like         the cooperation that others are held against, or null
 * @param resembling   those that share enough factors with it, the nearest first; empty without {@code like}
 */
public record Lessons(
        List<CooperationPhases> cooperations,
        long total,
        long unrecorded,
        long notBegun,
        long uncertain,
        List<PhaseDuration> phases,
        Recurring recurring,
        @Nullable CooperationSummary like,
        List<Resemblance> resembling) {

    public Lessons {
        cooperations = List.copyOf(cooperations);
        phases = List.copyOf(phases);
        resembling = List.copyOf(resembling);
    }
}
