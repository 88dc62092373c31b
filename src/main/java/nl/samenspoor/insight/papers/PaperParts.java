package nl.samenspoor.insight.papers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.samenspoor.typeset.Block;
import nl.samenspoor.typeset.Paper;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RailStop;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What all papers have, in the language of the request. */
@Component
class PaperParts {

    private final Texts texts;
    private final EffectiveDateText dates;
    private final Clock clock;

    PaperParts(Texts texts, EffectiveDateText dates, Clock clock) {
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    /** A paper of today. */
    Paper paper(
            String title,
            @Nullable String subtitle,
            String cooperation,
            String author,
            boolean across,
            List<Block> blocks) {
        return new Paper(
                title,
                subtitle,
                cooperation,
                author,
                LocalDate.now(clock),
                LocaleContextHolder.getLocale(),
                across,
                blocks);
    }

    /** The rail as it stands today. */
    Block rail(List<RailStop> stops) {
        return new Block.Rail(
                texts.of("insight.paper.rail", dates.day(LocalDate.now(clock))),
                texts.of("insight.paper.phase"),
                texts.of("insight.paper.gate"),
                stops.stream().map(this::stop).toList());
    }

    private Block.Stop stop(RailStop stop) {
        String caption = stop.caption();
        String gateCaption = stop.gateCaption();
        return new Block.Stop(
                stop.phase().number(),
                texts.of("web.phase." + stop.phase().number()),
                stop.state(),
                caption == null ? texts.of("web.stop." + stop.state().key()) : caption,
                stop.gateState(),
                gateCaption == null ? texts.of("web.gate." + stop.gateState().key()) : gateCaption);
    }

    Block head(String code, Object... arguments) {
        return new Block.Heading(1, texts.of(code, arguments));
    }

    Block below(String code, Object... arguments) {
        return new Block.Heading(2, texts.of(code, arguments));
    }

    Block.Column column(String code, int width) {
        return new Block.Column(texts.of(code), width);
    }

    Block.Fact fact(String code, @Nullable String value) {
        return new Block.Fact(texts.of(code), known(value));
    }

    /** What nobody recorded is unknown; nothing is made up in its place. */
    String known(@Nullable String value) {
        return value == null || value.isBlank() ? texts.of("web.unknown") : value;
    }

    /** What somebody recorded, in the language of the record; unknown when nobody did. */
    String recorded(@Nullable String value) {
        return value == null || value.isBlank() ? known(value) : RecordedWords.marked(value);
    }

    Block.Fact factRecorded(String code, @Nullable String value) {
        return new Block.Fact(texts.of(code), recorded(value));
    }

    /** That something stands as on the day of the paper and in no dossier. */
    String asOf() {
        return texts.of("insight.paper.asOf", dates.day(LocalDate.now(clock)));
    }

    /** In the place of a part of which nothing is recorded. */
    Block nothing() {
        return new Block.Paragraph(texts.of("insight.paper.nothing"));
    }

    /** A recorded moment, to the minute. */
    String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", LocaleContextHolder.getLocale())
                .format(moment.atZone(clock.getZone()));
    }

    String of(String code, Object... arguments) {
        return texts.of(code, arguments);
    }
}
