package nl.samenspoor.insight.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.insight.time.TimeSpan;
import nl.samenspoor.insight.time.TimeSpanText;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Figure 8.1: years from first talks to realisation. Starts at the first decision point that says so; a cooperation
 * without one starts where it began, when that is known.
 */
@Component
class DurationTable implements ComparedTable {

    private final DecisionPoints points;
    private final Texts texts;
    private final EffectiveDateText dates;
    private final TimeSpanText spans;
    private final Clock clock;

    DurationTable(DecisionPoints points, Texts texts, EffectiveDateText dates, TimeSpanText spans, Clock clock) {
        this.points = points;
        this.texts = texts;
        this.dates = dates;
        this.spans = spans;
        this.clock = clock;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.DURATION;
    }

    @Override
    public List<String> columns() {
        return List.of("years", "from", "until", "end");
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        Map<CooperationId, List<LoggedPoint>> logs = points.of(Ids.of(cooperations));
        return cooperations.stream()
                .map(cooperation -> ComparisonRow.of(
                        cooperation,
                        cells(cooperation, asOf.recorded(logs.getOrDefault(cooperation.id(), List.of())), asOf)))
                .toList();
    }

    private Map<String, Cell> cells(CooperationSummary cooperation, List<LoggedPoint> log, AsOf asOf) {
        Optional<LoggedPoint> beginning = Duration.beginning(
                log.stream().filter(point -> asOf.counts(point.effective())).toList());
        EffectiveDate from = beginning.map(LoggedPoint::effective).orElse(cooperation.startedOn());
        Map<String, Cell> cells = new LinkedHashMap<>();
        if (!from.hasFirstDay() || !asOf.counts(from)) {
            columns().forEach(column -> cells.put(column, Cell.UNKNOWN));
            return cells;
        }
        Duration duration = duration(cooperation, from);
        String source = texts.of("insight.source.duration", dates.moment(from), dates.moment(duration.until()));
        String known = beginning.map(LoggedPoint::source).orElse(null);
        cells.put("years", years(duration.span(), known, source));
        cells.put("from", new Cell(from, known, null, null, known == null ? source : null));
        cells.put("until", Cell.computed(duration.until(), source, null));
        cells.put("end", Cell.computed(end(cooperation, duration, asOf), source, null));
        return cells;
    }

    /** Of what lasted on the last day anything is known of, nobody knows that it goes on. */
    private String end(CooperationSummary cooperation, Duration duration, AsOf asOf) {
        return duration.end() == Duration.End.OPEN && cooperation.pastOn(asOf.or(LocalDate.now(clock)))
                ? "last_known"
                : duration.end().name().toLowerCase(Locale.ROOT);
    }

    /** A bar needs a length; when only its bounds are known, those are said instead. */
    private Cell years(TimeSpan span, @Nullable String known, String source) {
        if (span.tells()) {
            return new Cell(span.years(), known, null, null, source);
        }
        return TimeSpanText.says(span) ? Cell.computed(Cell.NOT_KNOWN, spans.of(span), null) : Cell.UNKNOWN;
    }

    private Duration duration(CooperationSummary cooperation, EffectiveDate from) {
        LocalDate observed = cooperation.observedUntil();
        return Duration.of(
                from,
                cooperation.realisedOn(),
                cooperation.plannedStart(),
                cooperation.endedOn(),
                observed == null ? LocalDate.now(clock) : observed);
    }
}
