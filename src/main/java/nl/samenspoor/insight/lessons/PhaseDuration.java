package nl.samenspoor.insight.lessons;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How long one phase took across cooperations, in months with one decimal.
 *
 * @param phase     which
 * @param stays     of each cooperation that was in it and of which is known when it came and left, the shortest first
 * @param unknown   cooperations that came or left on a day nobody knows; they do not count
 */
public record PhaseDuration(Phase phase, List<Stay> stays, List<CooperationSummary> unknown) {

    private static final BigDecimal DAYS_A_MONTH = new BigDecimal("30.44");

    /**
     * How long one cooperation was in the phase, all its periods together.
     *
     * @param cooperation which
     * @param months      how long, or how long so far
     * @param running     whether it still is in it
     * @param rough       whether a beginning or end is known less exactly than by the day
     */
    public record Stay(CooperationSummary cooperation, BigDecimal months, boolean running, boolean rough) {}

    public PhaseDuration {
        stays = List.copyOf(stays);
        unknown = List.copyOf(unknown);
    }

    /** Those that left the phase; only these count for the median and the range. */
    public List<Stay> finished() {
        return stays.stream().filter(stay -> !stay.running()).toList();
    }

    /** The middle one of those that left the phase, of an even number the mean of the two in the middle. */
    public Optional<BigDecimal> median() {
        List<BigDecimal> months = finished().stream().map(Stay::months).sorted().toList();
        int half = months.size() / 2;
        if (months.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                months.size() % 2 == 1
                        ? months.get(half)
                        : months.get(half - 1)
                                .add(months.get(half))
                                .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP));
    }

    public Optional<BigDecimal> shortest() {
        return finished().stream().map(Stay::months).min(Comparator.naturalOrder());
    }

    public Optional<BigDecimal> longest() {
        return finished().stream().map(Stay::months).max(Comparator.naturalOrder());
    }

    /** @param until up to which day is known of each cooperation */
    static PhaseDuration of(
            Phase phase,
            List<CooperationSummary> cooperations,
            Map<CooperationId, List<PhasePeriod>> periods,
            Map<CooperationId, LocalDate> until) {
        List<Stay> stays = new ArrayList<>();
        List<CooperationSummary> unknown = new ArrayList<>();
        for (CooperationSummary cooperation : cooperations) {
            LocalDate last = until.getOrDefault(cooperation.id(), LocalDate.MAX);
            List<PhasePeriod> own = periods.getOrDefault(cooperation.id(), List.of()).stream()
                    .filter(period ->
                            period.phase() == phase && !period.from().earliest().isAfter(last))
                    .toList();
            if (own.stream().anyMatch(period -> !period.from().hasFirstDay() || !told(end(cooperation, period)))) {
                unknown.add(cooperation);
            } else if (!own.isEmpty()) {
                stays.add(stay(cooperation, own, last));
            }
        }
        stays.sort(Comparator.comparing(Stay::months)
                .thenComparing(stay -> stay.cooperation().name()));
        return new PhaseDuration(phase, stays, unknown);
    }

    /** Whether it still lasts, or its end says a day. */
    private static boolean told(@Nullable EffectiveDate end) {
        return end == null || end.hasFirstDay();
    }

    private static @Nullable EffectiveDate end(CooperationSummary cooperation, PhasePeriod period) {
        return period.until() == null ? cooperation.endedOn() : period.until();
    }

    private static Stay stay(CooperationSummary cooperation, List<PhasePeriod> own, LocalDate last) {
        long days = 0;
        boolean running = false;
        boolean rough = false;
        for (PhasePeriod period : own) {
            EffectiveDate end = end(cooperation, period);
            boolean open = end == null || end.earliest().isAfter(last);
            LocalDate until = open || end == null ? last : end.earliest();
            days += Math.max(ChronoUnit.DAYS.between(period.from().earliest(), until), 0);
            running |= open;
            rough |= rough(period.from()) || !open && end != null && rough(end);
        }
        return new Stay(cooperation, months(days), running, rough);
    }

    private static boolean rough(EffectiveDate date) {
        return date.precision() != EffectiveDate.Precision.DAY;
    }

    private static BigDecimal months(long days) {
        return BigDecimal.valueOf(days)
                .divide(DAYS_A_MONTH, MathContext.DECIMAL32)
                .setScale(1, RoundingMode.HALF_UP);
    }
}
