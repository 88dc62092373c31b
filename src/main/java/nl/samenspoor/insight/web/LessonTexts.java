package nl.samenspoor.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.factors.FactorTexts;
import nl.samenspoor.factors.Finding;
import nl.samenspoor.insight.lessons.Lessons;
import nl.samenspoor.insight.lessons.PhaseDuration;
import nl.samenspoor.insight.time.TimeSpan;
import nl.samenspoor.insight.time.TimeSpanText;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.RecordedUntil;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What cooperations teach, in words. */
@Component
class LessonTexts {

    private final Texts texts;
    private final FactorTexts factors;
    private final EffectiveDateText dates;
    private final TimeSpanText spans;
    private final Clock clock;

    LessonTexts(Texts texts, FactorTexts factors, EffectiveDateText dates, TimeSpanText spans, Clock clock) {
        this.texts = texts;
        this.factors = factors;
        this.dates = dates;
        this.spans = spans;
        this.clock = clock;
    }

    public String finding(Finding finding) {
        return factors.of(finding, LocaleContextHolder.getLocale());
    }

    /** Names of factors, with commas. */
    public String factors(List<String> ids) {
        return ids.stream().map(id -> texts.of("factors.name." + id)).collect(Collectors.joining(", "));
    }

    /** Who is left out as not begun on the day, and what of the record when only what was recorded by a day counts; else empty. */
    List<String> record(Lessons lessons, RecordedUntil recorded) {
        List<String> said = new ArrayList<>();
        if (lessons.notBegun() > 0) {
            said.add(texts.of("insight.lessons.notBegun", lessons.notBegun()));
        }
        LocalDate day = recorded.day();
        if (day == null) {
            return said;
        }
        said.add(texts.of("insight.compare.recordedUntil", dates.day(day)));
        if (lessons.unrecorded() > 0) {
            said.add(texts.of("insight.lessons.recordedUntil.absent", lessons.unrecorded()));
        }
        if (lessons.uncertain() > 0) {
            said.add(texts.of("insight.lessons.recordedUntil.uncertain", lessons.uncertain()));
        }
        return said;
    }

    /** How long something took. */
    public String length(TimeSpan span) {
        return spans.of(span);
    }

    /** How long one cooperation was in a phase; of one that was in it on the last day anything is known of, also that day. */
    public String stay(PhaseDuration.Stay stay) {
        String length = spans.of(stay.span());
        LocalDate until = stay.cooperation().observedUntil();
        if (stay.running() && until != null && until.isBefore(LocalDate.now(clock))) {
            return texts.of("insight.lessons.knownUntil", length, dates.day(until));
        }
        return stay.running() && TimeSpanText.says(stay.span()) ? texts.of("insight.lessons.running", length) : length;
    }

    /** Whether it certainly began before the one it is held against. */
    public boolean earlier(CooperationSummary cooperation, CooperationSummary like) {
        return cooperation.startedOn().surelyBefore(like.startedOn());
    }

    /** Whether it began before the one it is held against, or later, or together as far as the dates tell. */
    public String begun(CooperationSummary cooperation, CooperationSummary like) {
        EffectiveDate own = cooperation.startedOn();
        String order = own.surelyBefore(like.startedOn())
                ? "earlier"
                : like.startedOn().surelyBefore(own) ? "later" : "unclear";
        return texts.of("insight.lessons.begun." + order, dates.of(own), like.name());
    }

    /**
     * Where a cooperation stood on the reference date, or how far the knowledge of it reaches; its form, and when it started
     * or ended.
     *
     * @param day the reference date, or null for today's state
     */
    public String fate(CooperationSummary cooperation, @Nullable LocalDate day) {
        CooperationForm form = cooperation.form();
        LocalDate until = cooperation.observedUntil();
        boolean past = cooperation.status() != CooperationStatus.ENDED
                && cooperation.pastOn(day == null ? LocalDate.now(clock) : day);
        String where = texts.of(
                past ? "insight.lessons.fate.past" : "insight.lessons.fate",
                until != null && past
                        ? dates.day(until)
                        : texts.of("insight.status." + cooperation.status().key()),
                cooperation.phase().number(),
                form == null ? texts.of("insight.lessons.noForm") : texts.of("insight.value.form." + form.number()));
        if (cooperation.endedOn() != null) {
            return where + " " + texts.of("insight.lessons.ended", dates.of(cooperation.endedOn()));
        }
        return cooperation.realisedOn() == null
                ? where
                : where + " " + texts.of("insight.lessons.started", dates.of(cooperation.realisedOn()));
    }
}
