package nl.samenspoor.insight.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.cooperation.spi.CoursePart;
import nl.samenspoor.cooperation.spi.CourseStep;
import nl.samenspoor.cooperation.spi.CourseStep.Kind;
import nl.samenspoor.cooperation.spi.CourseStep.State;
import nl.samenspoor.cooperation.spi.CourseTokens;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.PieceOfWork;
import nl.samenspoor.insight.overview.Lasting;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.terms.Closing;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermState;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts the steps of a drawing beside the record: the process says where tokens are, the record when things happened and
 * what came of them. A phase or gate before the present one is behind, whether or not the process went through it here;
 * one after it is ahead, even when it was reached before a fallback.
 */
@Component
class CourseLines {

    private static final Pattern PHASE_OR_GATE = Pattern.compile("callActivity_(phase|gate)([1-5])");
    private static final Pattern WITHIN = Pattern.compile("(phase|gate)([1-5])(-.*)?");
    private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

    private final Texts texts;
    private final EffectiveDateText dates;
    private final Lasting lasting;

    CourseLines(Texts texts, EffectiveDateText dates, Lasting lasting) {
        this.texts = texts;
        this.dates = dates;
        this.lasting = lasting;
    }

    List<CourseLine> of(CoursePart part, CourseFacts facts) {
        return part.steps().stream()
                .filter(step -> step.state() != State.AHEAD || toBeReached(step, part))
                .map(step -> line(step, part, facts))
                .toList();
    }

    /** What happens only in some courses is not listed before it does; in the whole that is all but phases and gates. */
    private static boolean toBeReached(CourseStep step, CoursePart part) {
        return part.key().equals(CourseTokens.WHOLE)
                ? PHASE_OR_GATE.matcher(step.id()).matches()
                : step.kind() != Kind.EVENT;
    }

    private CourseLine line(CourseStep step, CoursePart part, CourseFacts facts) {
        Matcher known = PHASE_OR_GATE.matcher(step.id());
        if (known.matches()) {
            Phase phase = Phase.of(Integer.parseInt(known.group(2)));
            return known.group(1).equals("phase")
                    ? phase(step, phase, part.runs(), facts)
                    : gate(step, phase.gate(), part.runs(), facts);
        }
        return step.kind() == Kind.WORK ? work(step, part.key(), facts) : other(step);
    }

    private CourseLine phase(CourseStep step, Phase phase, boolean runs, CourseFacts facts) {
        State state = standing(step, phase, runs, facts)
                .orElse(facts.cooperation().status() == CooperationStatus.ENDED ? State.STOPPED : State.NOW);
        PhasePeriod period = facts.last(phase).orElse(null);
        if (period == null || state == State.AHEAD) {
            return bare(step, state, null);
        }
        EffectiveDate planned =
                phase == Phase.IMPLEMENTATION ? facts.cooperation().plannedStart() : null;
        EffectiveDate real = facts.cooperation().realisedOn();
        return new CourseLine(
                step.id(),
                step.kind(),
                state,
                period.until() == null
                        ? texts.of("insight.course.since", dates.of(period.from()))
                        : texts.of("insight.course.between", dates.of(period.from()), dates.of(period.until())),
                List.of(),
                lasts(period.from(), period.until(), facts),
                planned == null
                        ? null
                        : real == null
                                ? texts.of("insight.course.planned", dates.of(asDate(planned)))
                                : texts.of("insight.course.plannedAndReal", dates.of(asDate(planned)), dates.of(real)),
                planned != null && planned.surelyBefore(real == null ? facts.until() : real),
                step.times(),
                step.now(),
                step.opens());
    }

    /** A step nobody has to do now, with nothing to set its dates against. */
    private static CourseLine bare(CourseStep step, State state, @Nullable String when) {
        return new CourseLine(
                step.id(),
                step.kind(),
                state,
                when,
                List.of(),
                null,
                null,
                false,
                step.times(),
                step.now(),
                step.opens());
    }

    private CourseLine gate(CourseStep step, GateKey key, boolean runs, CourseFacts facts) {
        Gate gate = facts.last(key).orElse(null);
        State state = standing(step, key.phase(), runs, facts)
                .orElse(
                        gate == null || gate.status() == Gate.Status.ABANDONED
                                ? State.AHEAD
                                : gate.status() == Gate.Status.OPEN ? State.NOW : State.DONE);
        if (gate == null || state == State.AHEAD) {
            return bare(step, state, null);
        }
        RunningTerm term = facts.term(key).orElse(null);
        EffectiveDate from = gate.dossier() == null ? null : gate.dossier().on();
        return new CourseLine(
                step.id(),
                step.kind(),
                state,
                gate.outcome() == null
                        ? texts.of("gate.status." + gate.status().key())
                        : texts.of("gate.outcome." + gate.outcome())
                                + (gate.decidedOn() == null ? "" : ", " + dates.of(gate.decidedOn())),
                List.of(),
                gate.status() == Gate.Status.ABANDONED ? null : lasts(from, gate.decidedOn(), facts),
                term == null ? null : against(term),
                term != null && late(term),
                step.times(),
                step.now(),
                step.opens());
    }

    /** Without the remark that it is planned, where the sentence says so already. */
    private static EffectiveDate asDate(EffectiveDate planned) {
        return new EffectiveDate(planned.value(), planned.precision(), planned.until(), false);
    }

    /** Empty for the present phase of a cooperation whose process is not known: then the record says it. */
    private static Optional<State> standing(CourseStep step, Phase phase, boolean runs, CourseFacts facts) {
        int order = phase.compareTo(facts.cooperation().phase());
        if (step.state() == State.NOW) {
            return Optional.of(State.NOW);
        }
        if (order != 0) {
            return Optional.of(order < 0 ? State.DONE : State.AHEAD);
        }
        return runs ? Optional.of(step.state()) : Optional.empty();
    }

    private CourseLine work(CourseStep step, String part, CourseFacts facts) {
        List<OpenTask> open = facts.tasks().stream()
                .filter(task -> task.step().equals(step.id()) && within(task, part))
                .toList();
        List<PieceOfWork> done = facts.work().stream()
                .filter(piece -> piece.task().step().equals(step.id()) && within(piece.task(), part))
                .toList();
        EffectiveDate last = done.stream()
                .map(PieceOfWork::effective)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        LocalDate due = (step.state() == State.NOW
                        ? open.stream().map(OpenTask::due)
                        : done.stream().map(piece -> piece.task().due()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        boolean late = step.state() == State.NOW
                ? open.stream().anyMatch(OpenTask::overdue)
                : due != null && last != null && EffectiveDate.on(due).surelyBefore(last);
        boolean runs = step.state() == State.NOW && !facts.past() && step.since() != null;
        return new CourseLine(
                step.id(),
                step.kind(),
                step.state(),
                step.state() == State.DONE && last != null ? dates.of(last) : recorded(step),
                open.stream().map(task -> who(task, facts)).distinct().toList(),
                runs ? lasts(EffectiveDate.on(day(Objects.requireNonNull(step.since()))), null, facts) : null,
                due == null ? null : texts.of("insight.course.due", dates.day(due)),
                late,
                step.times(),
                step.now(),
                step.opens());
    }

    private static boolean within(OpenTask task, String part) {
        Matcher place = WITHIN.matcher(part);
        if (!place.matches()) {
            return true;
        }
        Phase phase = Phase.of(Integer.parseInt(place.group(2)));
        return place.group(1).equals("gate")
                ? task.gate() == phase.gate()
                : task.gate() == null && (task.phase() == null || task.phase() == phase);
    }

    private String who(OpenTask task, CourseFacts facts) {
        MunicipalityCode municipality = task.municipality();
        String body = texts.of("insight.body." + task.body().name().toLowerCase(Locale.ROOT));
        return municipality == null
                ? body
                : texts.of(
                        "insight.missing.bodyOf", body, facts.names().getOrDefault(municipality, municipality.text()));
    }

    private CourseLine other(CourseStep step) {
        return bare(step, step.state(), recorded(step));
    }

    /** Moments of the process are those of recording, and are called so. */
    private @Nullable String recorded(CourseStep step) {
        Instant until = step.until();
        Instant since = step.since();
        if (until != null) {
            return texts.of("insight.course.recorded", dates.day(day(until)));
        }
        return since == null ? null : texts.of("insight.course.recordedSince", dates.day(day(since)));
    }

    private @Nullable String lasts(@Nullable EffectiveDate from, @Nullable EffectiveDate until, CourseFacts facts) {
        String length = lasting.between(from, until == null ? facts.until() : until);
        return length == null
                ? null
                : texts.of(until == null ? "insight.course.lasts" : "insight.course.lasted", length);
    }

    private String against(RunningTerm term) {
        String name = term.rule().in(LocaleContextHolder.getLocale()).name();
        String due = dates.of(term.due().toEffectiveDate());
        Closing closing = term.closing();
        return closing == null
                ? texts.of("insight.course.term", name, due)
                : texts.of("insight.course.termClosed", name, due, dates.of(closing.on()));
    }

    private static boolean late(RunningTerm term) {
        Closing closing = term.closing();
        return closing == null
                ? term.state() == TermState.OVER
                : !term.due().isUnknown() && term.due().toEffectiveDate().surelyBefore(closing.on());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, DUTCH);
    }
}
