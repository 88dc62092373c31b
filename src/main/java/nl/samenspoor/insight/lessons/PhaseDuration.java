package nl.samenspoor.insight.lessons;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.cooperation.CooperationPhases;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.insight.time.TimeSpan;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How long one phase took across cooperations.
 *
 * @param phase which
 * @param stays of each cooperation that was in it, the shortest first; those of which nobody knows how long last
 */
public record PhaseDuration(Phase phase, List<Stay> stays) {

    /** More than these are not listed by name. */
    public static final int MOST_SHOWN = 50;

    /**
     * How long one cooperation was in the phase, all its periods together.
     *
     * @param cooperation which
     * @param span        how long, or how long so far
     * @param running     whether it still is in it
     */
    public record Stay(CooperationPhases cooperation, TimeSpan span, boolean running) {

        /** Whether it left the phase and is known well enough to stand among others. */
        public boolean counts() {
            return !running && span.tells();
        }
    }

    public PhaseDuration {
        stays = List.copyOf(stays);
    }

    /** Those that left the phase after a time that is known well enough; only these count for the median and the range. */
    public List<Stay> finished() {
        return stays.stream().filter(Stay::counts).toList();
    }

    /** As many as can be listed by name. */
    public List<Stay> shown() {
        return stays.subList(0, Math.min(MOST_SHOWN, stays.size()));
    }

    /** How many left the phase after a time that is not known well enough to count. */
    public long leftOut() {
        return stays.stream().filter(stay -> !stay.running() && !stay.counts()).count();
    }

    /** The middle one of those that count, of an even number the mean of the two in the middle. */
    public Optional<TimeSpan> median() {
        List<TimeSpan> spans = finished().stream().map(Stay::span).toList();
        int half = spans.size() / 2;
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                spans.size() % 2 == 1 ? spans.get(half) : TimeSpan.mean(spans.get(half - 1), spans.get(half)));
    }

    public Optional<TimeSpan> shortest() {
        return finished().stream().map(Stay::span).findFirst();
    }

    public Optional<TimeSpan> longest() {
        return finished().stream().map(Stay::span).reduce((one, longer) -> longer);
    }

    /** @param today up to when those are counted of which nothing says how far they are known */
    static PhaseDuration of(Phase phase, List<CooperationPhases> cooperations, LocalDate today) {
        List<Stay> stays = new ArrayList<>();
        for (CooperationPhases cooperation : cooperations) {
            LocalDate known = cooperation.observedUntil();
            LocalDate last = known == null ? today : known;
            List<PhasePeriod> own = cooperation.periods().stream()
                    .filter(period -> period.phase() == phase && begun(period, last))
                    .toList();
            if (!own.isEmpty()) {
                stays.add(stay(cooperation, own, last));
            }
        }
        stays.sort(Comparator.comparing((Stay stay) -> !stay.span().known())
                .thenComparing(stay -> stay.span().middle())
                .thenComparing(stay -> stay.cooperation().name()));
        return new PhaseDuration(phase, stays);
    }

    private static boolean begun(PhasePeriod period, LocalDate last) {
        return !period.from().hasFirstDay() || !period.from().earliest().isAfter(last);
    }

    private static Stay stay(CooperationPhases cooperation, List<PhasePeriod> own, LocalDate last) {
        TimeSpan sum = null;
        boolean running = false;
        for (PhasePeriod period : own) {
            EffectiveDate end = period.until() == null ? cooperation.endedOn() : period.until();
            boolean open = open(end, last);
            TimeSpan next = TimeSpan.between(period.from(), open || end == null ? EffectiveDate.on(last) : end);
            sum = sum == null ? next : sum.and(next);
            running |= open;
        }
        return new Stay(cooperation, sum == null ? TimeSpan.UNKNOWN : sum, running);
    }

    /** Whether it still lasted on that day. */
    private static boolean open(@Nullable EffectiveDate end, LocalDate last) {
        return end == null || end.hasFirstDay() && end.earliest().isAfter(last);
    }
}
