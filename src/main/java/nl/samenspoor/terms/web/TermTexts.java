package nl.samenspoor.terms.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.terms.DayCount;
import nl.samenspoor.terms.Due;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermKind;
import nl.samenspoor.terms.TermLength;
import nl.samenspoor.terms.TermRule;
import nl.samenspoor.terms.TermState;
import nl.samenspoor.terms.TermSubject;
import nl.samenspoor.terms.TermWords;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.planning.PlanStep;
import nl.samenspoor.terms.planning.PlanWarning;
import nl.samenspoor.terms.planning.Rhythm;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts terms and plans into the reader's language. In templates as {@code @termTexts}. */
@Component("termTexts")
class TermTexts {

    private final Texts texts;
    private final EffectiveDateText dates;
    private final Today today;

    TermTexts(Texts texts, EffectiveDateText dates, Today today) {
        this.texts = texts;
        this.dates = dates;
        this.today = today;
    }

    /** The texts of a term in the reader's language. */
    public TermWords words(TermRule rule) {
        return rule.in(LocaleContextHolder.getLocale());
    }

    /** "8 weken", "vóór 30 april", or "2 weken, maar vóór 15 september". */
    public String length(TermRule rule) {
        TermLength length = rule.length();
        String before = rule.before() == null
                ? ""
                : rule.before().format(DateTimeFormatter.ofPattern("d MMMM", LocaleContextHolder.getLocale()));
        if (length == null) {
            return before.isEmpty() ? texts.of("web.unknown") : texts.of("terms.length.before", before);
        }
        String written = texts.of("terms.length." + length.unit().key(), length.amount());
        return before.isEmpty() ? written : texts.of("terms.length.butBefore", written, before);
    }

    /** When it began, or begins when that day is still to come; of one that is counted back, from when. */
    public String since(RunningTerm term) {
        EffectiveDate started = term.startedOn();
        if (term.rule().count() == DayCount.BEFORE_EVENT) {
            return texts.of("terms.countedBack", dates.of(started));
        }
        boolean ahead = started.known() && started.earliest().isAfter(term.today());
        return texts.of(ahead ? "terms.begins" : "terms.since", dates.of(started));
    }

    /** The last day as exactly as it is known. */
    public String due(RunningTerm term) {
        Due due = term.due();
        if (due.isUnknown()) {
            return texts.of("terms.due.unknown");
        }
        if (due.notBefore() == null) {
            return texts.of("terms.due.atLatest", day(due.atLatest()));
        }
        if (due.atLatest() == null) {
            return texts.of("terms.due.notBefore", day(due.notBefore()));
        }
        if (due.exact()) {
            String code = term.rule().toWaitFor() ? "terms.due.through" : "terms.due.day";
            return texts.of(code, day(due.notBefore()));
        }
        String code = due.about() ? "terms.due.about" : "terms.due.between";
        return texts.of(code, day(due.notBefore()), day(due.atLatest()));
    }

    /** How the term stands: days left, days over, elapsed, closed. */
    public String standing(RunningTerm term) {
        TermState state = term.state();
        Long left = term.daysLeft();
        if (left == null || state == TermState.AHEAD || state == TermState.ELAPSED) {
            return texts.of("terms.state." + state.key());
        }
        return left < 0
                ? texts.of("terms.left.over", -left)
                : left == 0 ? texts.of("terms.left.today") : texts.of("terms.left.days", left);
    }

    /** "gezien op 31 december 2012" for what is only known until a past day; else empty. */
    public String seenOn(RunningTerm term) {
        return term.today().equals(today.day()) ? "" : texts.of("terms.seenOn", dates.day(term.today()));
    }

    /** Kind of the badge for a state. */
    public String badge(RunningTerm term) {
        return switch (term.state()) {
            case AHEAD, RUNNING -> "ahead";
            case NEAR, PERHAPS_OVER -> "now";
            case OVER -> "bad";
            case ELAPSED, CLOSED -> "ok";
            case MISTAKEN -> "ended";
        };
    }

    /**
     * What it runs for, for {@code record:says}: gate, body and municipality, document. Empty for the cooperation as a
     * whole. A works council is asked also while no gate is open, so that its terms name none.
     */
    public String subject(RunningTerm term) {
        TermSubject subject = term.subject();
        List<String> parts = new ArrayList<>();
        if (subject.gate() != null && subject.body() != Body.WORKS_COUNCIL) {
            parts.add(texts.of("web.gate", subject.gate().phase().number()));
        }
        if (term.municipalityName() != null) {
            parts.add(
                    subject.body() == null
                            ? term.municipalityName()
                            : texts.of("terms.bodyOf", body(subject.body()), term.municipalityName()));
        }
        String document = term.documentName();
        if (document != null) {
            parts.add(subject.documentRecorded() ? RecordedWords.marked(document) : document);
        }
        return String.join(" · ", parts);
    }

    /** A body by its name. */
    public String body(Body body) {
        return texts.of("terms.body." + body.name().toLowerCase(Locale.ROOT));
    }

    /** The kind of a term. */
    public String kind(TermKind kind) {
        return texts.of("terms.kind." + kind.key());
    }

    /** How sure a term is. */
    public String certainty(TermRule rule) {
        return texts.of("terms.certainty." + rule.certainty().key());
    }

    /** A step of a plan. */
    public String step(PlanStep step) {
        return texts.of("terms.plan.step." + step.kind().key());
    }

    /** Time left to a step of a plan. */
    public String left(PlanStep step) {
        long left = step.daysLeft();
        return left < 0
                ? texts.of("terms.left.ago", -left)
                : left == 0 ? texts.of("terms.left.now") : texts.of("terms.left.days", left);
    }

    /** A warning of a plan. */
    public String warning(PlanWarning warning) {
        Object[] arguments = warning.arguments().stream()
                .map(argument -> argument instanceof LocalDate day ? dates.day(day) : argument)
                .toArray();
        return texts.of("terms.plan.warn." + warning.code(), arguments);
    }

    /** A rhythm of meetings. */
    public String rhythm(Rhythm rhythm) {
        Locale reader = LocaleContextHolder.getLocale();
        if (rhythm instanceof Rhythm.Monthly monthly) {
            return texts.of(
                    "terms.rhythm.monthly." + monthly.nth(), monthly.weekday().getDisplayName(TextStyle.FULL, reader));
        }
        Rhythm.EveryWeeks weeks = (Rhythm.EveryWeeks) rhythm;
        return texts.of("terms.rhythm.weeks", weeks.weeks(), dates.day(weeks.from()));
    }

    /** A moment of recording, in Dutch time. */
    public String moment(Instant moment) {
        return moment.atZone(Dutch.ZONE)
                .format(DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", LocaleContextHolder.getLocale()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : dates.day(day);
    }
}
