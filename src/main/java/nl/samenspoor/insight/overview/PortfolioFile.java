package nl.samenspoor.insight.overview;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.web.Csv;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RailStop;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes everything a query leaves of the portfolio as {@link Csv}, some at a time, so that 10,000 cooperations need no more
 * memory than a page.
 */
@Component
public class PortfolioFile {

    private static final int AT_A_TIME = 200;

    private final Portfolio portfolio;
    private final PhaseCalendars calendars;
    private final EffectiveDateText dates;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PortfolioFile(
            Portfolio portfolio,
            PhaseCalendars calendars,
            EffectiveDateText dates,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.portfolio = portfolio;
        this.calendars = calendars;
        this.dates = dates;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** What is to be written; finding it asks the database once and writes nothing yet. */
    public Content content(Actor actor, PortfolioQuery query) {
        List<CooperationId> ids = portfolio.ids(actor, query);
        events.publishEvent(
                new Audited(actor.account(), AuditAction.EXPORTED, "portfolio", ids.size() + " cooperations"));
        return new Content(ids);
    }

    /** A file that was asked for. */
    public final class Content {

        private final List<CooperationId> ids;

        private Content(List<CooperationId> ids) {
            this.ids = ids;
        }

        /** Its name, without an ending. */
        public String name() {
            return texts.of("insight.portfolio.file") + "-" + LocalDate.now(clock);
        }

        /** Writes it in the language of the current request. */
        public void write(Writer out) throws IOException {
            Stream<List<String>> lines = IntStream.iterate(0, from -> from < ids.size(), from -> from + AT_A_TIME)
                    .mapToObj(from -> ids.subList(from, Math.min(from + AT_A_TIME, ids.size())))
                    .flatMap(some -> portfolio.rowsOf(some).stream())
                    .map(PortfolioFile.this::line);
            Csv.write(out, Stream.concat(Stream.of(heads()), lines));
        }
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of(
                texts.of("insight.cooperation"),
                texts.of("insight.file.partners"),
                texts.of("insight.file.phaseNumber"),
                texts.of("insight.filter.phase"),
                texts.of("insight.file.since"),
                texts.of("insight.file.sinceIso"),
                texts.of("insight.filter.status"),
                texts.of("insight.file.knownUntil"),
                texts.of("insight.file.fictional"),
                texts.of("insight.file.form"),
                texts.of("insight.startedOn"),
                texts.of("insight.plannedStart"),
                texts.of("insight.realisedOn"),
                texts.of("insight.endedOn"),
                texts.of("insight.gate"),
                texts.of("insight.file.gateState"),
                texts.of("insight.file.tasks"),
                texts.of("insight.file.late"),
                texts.of("insight.file.firstDue")));
        Arrays.stream(Phase.values())
                .map(phase -> texts.of("insight.file.timeIn", phase.number(), shortName(phase)))
                .forEach(heads::add);
        return heads;
    }

    private List<String> line(PortfolioRow row) {
        CooperationSummary cooperation = row.cooperation();
        RailStop here = row.stops().get(cooperation.phase().ordinal());
        LocalDate known = cooperation.observedUntil();
        LocalDate due = row.tasks().firstDue();
        List<String> line = new ArrayList<>(List.of(
                cooperation.name(),
                String.join(", ", row.partnerNames()),
                String.valueOf(cooperation.phase().number()),
                shortName(cooperation.phase()),
                dates.of(cooperation.phaseSince()),
                cooperation.phaseSince().toEdtf(),
                texts.of(
                        row.past() && cooperation.status() != CooperationStatus.ENDED
                                ? "insight.past"
                                : "insight.status." + cooperation.status().key()),
                known == null ? "" : known.toString(),
                texts.of(cooperation.fictional() ? "insight.value.yes" : "insight.value.no"),
                form(cooperation),
                dates.moment(cooperation.startedOn()),
                date(cooperation.plannedStart()),
                date(cooperation.realisedOn()),
                date(cooperation.endedOn()),
                texts.of("web.gate", cooperation.phase().number()),
                texts.of("web.gate." + here.gateWord()),
                String.valueOf(row.tasks().open()),
                String.valueOf(row.tasks().overdue()),
                due == null ? "" : due.toString()));
        for (Phase phase : Phase.values()) {
            String length = calendars.length(row, phase);
            line.add(length == null ? "" : length);
        }
        return line;
    }

    private String shortName(Phase phase) {
        return texts.of("web.phase.short." + phase.number());
    }

    private String form(CooperationSummary cooperation) {
        CooperationForm form = cooperation.form();
        return form == null ? texts.of("insight.file.noForm") : texts.of("insight.form." + form.number());
    }

    /** Empty for what did not happen or was not planned. */
    private String date(@Nullable EffectiveDate date) {
        return date == null ? "" : dates.of(date);
    }
}
