package nl.samenspoor.insight.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.HoldPeriod;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.insight.overview.PhaseCalendars.CalendarRow;
import nl.samenspoor.insight.time.TimeSpan;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * Phases of cooperations as bars on one calendar. Places are percentages of the width, as SVG takes them; a place never
 * lies more exactly than its date is known: the days on which something can have begun or ended are a stretch of their
 * own.
 *
 * @param ticks beginnings of years, on a short calendar of quarters, to write above it, in order
 * @param today where today is; null when that lies beyond what it shows
 * @param rows  the cooperations, in the order of the list
 */
public record PhaseCalendar(List<Tick> ticks, @Nullable String today, List<CalendarRow> rows) {

    /** No calendar reaches further ahead, whatever was planned. */
    private static final int YEARS_AHEAD = 10;

    private static final int MOST_TICKS = 8;

    /** Up to so many months a calendar shows quarters. */
    private static final long SHORT = 30;

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};

    /** The first day of a year or a quarter, in the words written above it. */
    public record Tick(String x, String label) {}

    /**
     * A stretch of time.
     *
     * @param kind {@code phase-1} to {@code phase-5}, {@code running} for a phase that runs, {@code held} for a hold,
     *             {@code unsure} before one of these for the days on which it can have begun
     */
    public record Bar(String x, String width, String kind) {}

    /**
     * A day that says when the form was to work, or did.
     *
     * @param kind {@code planned} or {@code realised}
     */
    public record Mark(String x, String kind) {}

    public PhaseCalendar {
        ticks = List.copyOf(ticks);
        rows = List.copyOf(rows);
    }

    /** Whether there is anything to draw. */
    public boolean drawn() {
        return !ticks.isEmpty();
    }

    /** Days from the first to the last of a calendar, and where a day between them lies. */
    record Scale(LocalDate first, LocalDate last) {

        /** Null when no phase has a known beginning. */
        static @Nullable Scale of(Collection<PortfolioRow> rows, LocalDate today) {
            LocalDate first = null;
            LocalDate last = today;
            for (PortfolioRow row : rows) {
                for (PhasePeriod period : row.phases()) {
                    if (period.from().known()) {
                        LocalDate day = TimeSpan.first(period.from());
                        first = first == null || day.isBefore(first) ? day : first;
                    }
                }
                last = later(last, row.cooperation().plannedStart());
                last = later(last, row.cooperation().realisedOn());
            }
            if (first == null) {
                return null;
            }
            LocalDate end = last.isAfter(today.plusYears(YEARS_AHEAD)) ? today.plusYears(YEARS_AHEAD) : last;
            LocalDate begin = first.isAfter(today) ? today : first;
            return new Scale(begin.withDayOfMonth(1), end.plusMonths(1));
        }

        private static LocalDate later(LocalDate last, @Nullable EffectiveDate date) {
            return date != null
                            && date.known()
                            && !TimeSpan.openStart(date)
                            && date.earliest().isAfter(last)
                    ? date.earliest()
                    : last;
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        String x(LocalDate day) {
            return percent(day) + "%";
        }

        String width(LocalDate from, LocalDate until) {
            return percent(until).subtract(percent(from)).max(new BigDecimal("0.30")) + "%";
        }

        private BigDecimal percent(LocalDate day) {
            LocalDate inside = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
            return new BigDecimal(ChronoUnit.DAYS.between(first, inside) * 100)
                    .divide(new BigDecimal(ChronoUnit.DAYS.between(first, last)), 2, RoundingMode.HALF_UP);
        }

        /** First days to write above it, each as a year or as a month of a year. */
        List<EffectiveDate> ticks() {
            return ChronoUnit.MONTHS.between(first, last) <= SHORT ? quarters() : years();
        }

        private List<EffectiveDate> quarters() {
            int step = ChronoUnit.MONTHS.between(first, last) <= SHORT / 2 ? 3 : 6;
            List<EffectiveDate> ticks = new ArrayList<>();
            for (YearMonth month = YearMonth.from(first); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
                if ((month.getMonthValue() - 1) % step == 0 && !month.atDay(1).isAfter(last.minusMonths(1))) {
                    ticks.add(EffectiveDate.parse(month.toString()));
                }
            }
            return ticks.isEmpty()
                    ? List.of(EffectiveDate.parse(YearMonth.from(first).toString()))
                    : ticks;
        }

        private List<EffectiveDate> years() {
            int from = first.getDayOfYear() == 1 ? first.getYear() : first.getYear() + 1;
            int years = last.getYear() - from + 1;
            int step = STEPS[0];
            for (int candidate : STEPS) {
                step = candidate;
                if (years <= candidate * MOST_TICKS) {
                    break;
                }
            }
            List<EffectiveDate> ticks = new ArrayList<>();
            for (int year = from; year <= last.getYear(); year++) {
                if (year % step == 0) {
                    ticks.add(EffectiveDate.parse(String.valueOf(year)));
                }
            }
            return ticks;
        }
    }

    /** The bars of one cooperation, in the order in which its phases were entered. */
    static List<Bar> bars(PortfolioRow row, Scale scale, LocalDate last, boolean running) {
        List<Bar> bars = new ArrayList<>();
        List<PhasePeriod> known =
                row.phases().stream().filter(period -> period.from().known()).toList();
        for (int i = 0; i < known.size(); i++) {
            PhasePeriod period = known.get(i);
            EffectiveDate ended = period.until();
            LocalDate from = TimeSpan.first(period.from());
            LocalDate next =
                    i + 1 < known.size() ? TimeSpan.first(known.get(i + 1).from()) : last;
            LocalDate until =
                    ended == null ? last : ended.known() && !TimeSpan.openStart(ended) ? ended.earliest() : next;
            String phase = ended == null && running
                    ? "running"
                    : "phase-" + period.phase().number();
            draw(period.from(), until, phase, scale, bars);
        }
        return bars;
    }

    /** The stretches in which one cooperation stood still, to lie over its phases; one without a known day is not drawn. */
    static List<Bar> held(List<HoldPeriod> holds, Scale scale, LocalDate last) {
        List<Bar> bars = new ArrayList<>();
        for (HoldPeriod hold : holds) {
            EffectiveDate ended = hold.until();
            if (hold.since().known()) {
                LocalDate until =
                        ended == null || !ended.known() || TimeSpan.openStart(ended) ? last : ended.earliest();
                draw(hold.since(), until, "held", scale, bars);
            }
        }
        return bars;
    }

    private static void draw(EffectiveDate began, LocalDate ended, String kind, Scale scale, List<Bar> bars) {
        LocalDate from = TimeSpan.first(began);
        LocalDate until = ended.isBefore(from) ? from : ended;
        LocalDate sure = TimeSpan.openStart(began) ? from : began.latest();
        if (sure.isAfter(until)) {
            sure = until;
        }
        if (sure.isAfter(from)) {
            bars.add(new Bar(scale.x(from), scale.width(from, sure), "unsure " + kind));
        }
        if (until.isAfter(sure) || !sure.isAfter(from)) {
            bars.add(new Bar(scale.x(sure), scale.width(sure, until), kind));
        }
    }

    /** When the form was to work and when it did, as far as the calendar reaches. */
    static List<Mark> marks(CooperationSummary cooperation, Scale scale) {
        List<Mark> marks = new ArrayList<>();
        mark(cooperation.plannedStart(), "planned", scale, marks);
        mark(cooperation.realisedOn(), "realised", scale, marks);
        return marks;
    }

    private static void mark(@Nullable EffectiveDate date, String kind, Scale scale, List<Mark> marks) {
        if (date != null && date.known() && !TimeSpan.openStart(date) && scale.holds(date.earliest())) {
            marks.add(new Mark(scale.x(date.earliest()), kind));
        }
    }
}
