package nl.samenspoor.insight.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.FieldAhead;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Table 8.1: the phase each cooperation is in. A task field that ran ahead of the whole is a track and does not move the
 * mark.
 */
@Component
class PhaseTable implements ComparedTable {

    private static final String TRACKS = "tracks";

    private final Cooperations known;
    private final Texts texts;
    private final EffectiveDateText dates;
    private final Clock clock;

    PhaseTable(Cooperations known, Texts texts, EffectiveDateText dates, Clock clock) {
        this.known = known;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public ComparisonTable table() {
        return ComparisonTable.PHASE;
    }

    @Override
    public List<String> columns() {
        return Stream.of(
                        Stream.of("phase"),
                        IntStream.rangeClosed(1, 5).mapToObj(number -> "phase" + number),
                        Stream.of(TRACKS))
                .flatMap(Function.identity())
                .toList();
    }

    @Override
    public List<ComparisonRow> rows(List<CooperationSummary> cooperations, AsOf asOf) {
        Map<CooperationId, List<FieldAhead>> tracks = known.fieldsAhead(Ids.of(cooperations));
        return cooperations.stream()
                .map(cooperation -> row(cooperation, tracks.getOrDefault(cooperation.id(), List.of()), asOf))
                .toList();
    }

    private ComparisonRow row(CooperationSummary cooperation, List<FieldAhead> tracks, AsOf asOf) {
        boolean started = asOf.counts(cooperation.startedOn());
        EffectiveDate since = started ? cooperation.phaseSince() : cooperation.startedOn();
        String here = here(cooperation, asOf);
        String source = started ? source(cooperation, here) : texts.of("insight.source.notStarted", dates.of(since));
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("phase", Cell.computed(started ? cooperation.phase().number() : "not_started", source, since));
        for (Phase phase : Phase.values()) {
            String mark = started ? mark(phase, cooperation.phase(), here) : "not_reached";
            cells.put("phase" + phase.number(), Cell.computed(mark, source, since));
        }
        cells.put(TRACKS, track(tracks, asOf, Cell.computed("none", source, since)));
        return ComparisonRow.of(cooperation, cells);
    }

    private Cell track(List<FieldAhead> tracks, AsOf asOf, Cell none) {
        List<FieldAhead> running = tracks.stream()
                .filter(field ->
                        asOf.counts(field.openedOn()) && asOf.recorded().counts(field.recordedAt()))
                .toList();
        return running.isEmpty()
                ? none
                : Cell.computed(
                        running.stream().map(FieldAhead::name).collect(Collectors.joining(", ")),
                        texts.of(
                                "insight.source.track",
                                dates.moment(running.get(0).openedOn())),
                        running.get(0).openedOn());
    }

    private static String mark(Phase phase, Phase present, String here) {
        int order = phase.compareTo(present);
        return order < 0 ? "passed" : order == 0 ? here : "not_reached";
    }

    /**
     * How it stood in its phase on the reference date: it ended there, that is where it was when it was last known, it stands
     * still there, or it is there.
     */
    private String here(CooperationSummary cooperation, AsOf asOf) {
        if (cooperation.status() == CooperationStatus.ENDED) {
            return "ended";
        }
        if (cooperation.pastOn(asOf.or(LocalDate.now(clock)))) {
            return "last_known";
        }
        return cooperation.status() == CooperationStatus.ON_HOLD ? "held" : "current";
    }

    private String source(CooperationSummary cooperation, String here) {
        String since = dates.moment(cooperation.phaseSince());
        LocalDate until = cooperation.observedUntil();
        return switch (here) {
            case "ended" -> texts.of("insight.source.phase.ended", since, dates.of(cooperation.endedOn()));
            case "last_known" ->
                texts.of("insight.source.phase.last_known", since, until == null ? "" : dates.day(until));
            case "held" -> texts.of("insight.source.phase.held", since);
            default -> texts.of("insight.source.phase", since);
        };
    }
}
