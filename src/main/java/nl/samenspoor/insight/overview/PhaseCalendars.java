package nl.samenspoor.insight.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.HoldPeriod;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.insight.overview.PhaseCalendar.Bar;
import nl.samenspoor.insight.overview.PhaseCalendar.Mark;
import nl.samenspoor.insight.overview.PhaseCalendar.Scale;
import nl.samenspoor.insight.overview.PhaseCalendar.Tick;
import nl.samenspoor.insight.time.TimeSpan;
import nl.samenspoor.insight.time.TimeSpanText;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws how long cooperations were in each phase, and writes the same in words. */
@Component
public class PhaseCalendars {

    /**
     * A cooperation on the calendar and in words.
     *
     * @param cooperation the cooperation at a glance
     * @param bars        its phases
     * @param holds       when it stood still, to lie over them
     * @param marks       when its form was to work and did
     * @param times       how long it was in each of the five phases
     * @param total       from its first phase until it ended, or until now
     * @param planned     when the form was to work, or null
     * @param realised    when it did, or null
     * @param difference  how much later or earlier than planned, in words; null when not both are known
     * @param told        all of this in a sentence, for who does not see the bars
     */
    public record CalendarRow(
            CooperationSummary cooperation,
            List<Bar> bars,
            List<Bar> holds,
            List<Mark> marks,
            List<PhaseTime> times,
            String total,
            @Nullable EffectiveDate planned,
            @Nullable EffectiveDate realised,
            @Nullable String difference,
            String told) {

        public CalendarRow {
            bars = List.copyOf(bars);
            holds = List.copyOf(holds);
            marks = List.copyOf(marks);
            times = List.copyOf(times);
        }
    }

    /**
     * Time in one phase.
     *
     * @param phase   which
     * @param length  how long, in words; null when it was never entered
     * @param running whether it lasts
     * @param held    how much of that it stood still, in words; null when it did not
     * @param periods from when until when, each time it was entered
     */
    public record PhaseTime(
            Phase phase, @Nullable String length, boolean running, @Nullable String held, List<String> periods) {

        public PhaseTime {
            periods = List.copyOf(periods);
        }
    }

    private final TimeSpanText spans;
    private final EffectiveDateText dates;
    private final Texts texts;
    private final Clock clock;

    PhaseCalendars(TimeSpanText spans, EffectiveDateText dates, Texts texts, Clock clock) {
        this.spans = spans;
        this.dates = dates;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * One calendar for all of these, so that they can be compared.
     *
     * @param holds when they stood still; one that never did may be left out
     */
    public PhaseCalendar of(List<PortfolioRow> rows, Map<CooperationId, List<HoldPeriod>> holds) {
        LocalDate today = LocalDate.now(clock);
        Scale scale = Scale.of(rows, today);
        return new PhaseCalendar(
                scale == null
                        ? List.of()
                        : scale.ticks().stream()
                                .map(day -> new Tick(scale.x(day.earliest()), dates.of(day)))
                                .toList(),
                scale == null || !scale.holds(today) ? null : scale.x(today),
                rows.stream()
                        .map(row ->
                                row(row, holds.getOrDefault(row.cooperation().id(), List.of()), scale, today))
                        .toList());
    }

    private CalendarRow row(PortfolioRow row, List<HoldPeriod> holds, @Nullable Scale scale, LocalDate today) {
        CooperationSummary cooperation = row.cooperation();
        EffectiveDate last = TimeSpan.last(cooperation, today);
        boolean running = running(row);
        Map<Phase, TimeHeld> held = TimeHeld.perPhase(row.phases(), holds, last);
        List<PhaseTime> times = Arrays.stream(Phase.values())
                .map(phase -> time(phase, row.phases(), last, running, held.get(phase)))
                .toList();
        String total = spans.of(
                row.phases().isEmpty()
                        ? TimeSpan.UNKNOWN
                        : TimeSpan.between(row.phases().get(0).from(), last));
        return new CalendarRow(
                cooperation,
                scale == null ? List.of() : PhaseCalendar.bars(row, scale, TimeSpan.first(last), running),
                scale == null ? List.of() : PhaseCalendar.held(holds, scale, TimeSpan.first(last)),
                scale == null ? List.of() : PhaseCalendar.marks(cooperation, scale),
                times,
                total,
                cooperation.plannedStart(),
                cooperation.realisedOn(),
                spans.against(cooperation.plannedStart(), cooperation.realisedOn()),
                told(times, total));
    }

    /** How long it was in one phase, in words; null when it never was. */
    @Nullable
    String length(PortfolioRow row, Phase phase) {
        TimeSpan span = TimeSpan.of(phase, row.phases(), TimeSpan.last(row.cooperation(), LocalDate.now(clock)));
        return span == null ? null : spans.of(span);
    }

    private static boolean running(PortfolioRow row) {
        return row.cooperation().status() != CooperationStatus.ENDED && !row.past();
    }

    private PhaseTime time(
            Phase phase, List<PhasePeriod> periods, EffectiveDate last, boolean running, @Nullable TimeHeld held) {
        List<PhasePeriod> own =
                periods.stream().filter(period -> period.phase() == phase).toList();
        TimeSpan span = TimeSpan.of(phase, own, last);
        return new PhaseTime(
                phase,
                span == null ? null : spans.of(span),
                running && own.stream().anyMatch(period -> period.until() == null),
                held == null ? null : held(held, running),
                own.stream().map(this::period).toList());
    }

    private String held(TimeHeld held, boolean running) {
        if (!held.span().known()) {
            return texts.of("insight.calendar.heldUnknown");
        }
        return texts.of(
                held.still() && running ? "insight.calendar.heldStill" : "insight.calendar.held",
                spans.of(held.span()));
    }

    private String period(PhasePeriod period) {
        return period.until() == null
                ? texts.of("insight.calendar.since", dates.moment(period.from()))
                : texts.of("insight.calendar.between", dates.moment(period.from()), dates.moment(period.until()));
    }

    private String told(List<PhaseTime> times, String total) {
        String phases = times.stream()
                .filter(time -> time.length() != null)
                .map(this::told)
                .collect(Collectors.joining("; "));
        return phases.isEmpty() ? total : phases;
    }

    private String told(PhaseTime time) {
        String told = texts.of(
                time.running() ? "insight.calendar.toldRunning" : "insight.calendar.told",
                texts.of("web.phase.short." + time.phase().number()),
                time.length());
        return time.held() == null ? told : told + ", " + time.held();
    }
}
