package nl.samenspoor.insight.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.cooperation.ReassessingPartners;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.TaskFieldState;
import nl.samenspoor.cooperation.spi.CoursePart;
import nl.samenspoor.cooperation.spi.CourseStep;
import nl.samenspoor.cooperation.spi.CourseStep.Kind;
import nl.samenspoor.cooperation.spi.CourseStep.State;
import nl.samenspoor.cooperation.spi.CourseTokens;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.StepDone;
import nl.samenspoor.insight.overview.Rails;
import nl.samenspoor.insight.time.TimeSpan;
import nl.samenspoor.insight.time.TimeSpanText;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.terms.Closing;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermState;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RailStop.GateState;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts the steps of a drawing beside the record: the process says where tokens are, the record when things happened and
 * what came of them. A phase or gate before the present one is behind, whether or not the process went through it here;
 * one after it is ahead, even when it was reached before a fallback, and so is the gate of the present phase as long as it
 * was not opened since that phase was entered last.
 */
@Component
class CourseLines {

    private static final Pattern PHASE_OR_GATE = Pattern.compile("callActivity_(phase|gate)([1-5])");
    private static final String FIELDS = "callActivity_taskField";
    private static final String FIELDS_AHEAD = "callActivity_taskFieldAhead";
    /** Steps of a gate at which nobody is asked when that body has no say. */
    private static final Map<String, Body> ASKED = Map.of(
            "userTask_proposeToCouncil", Body.COUNCIL,
            "userTask_recordCouncilDecision", Body.COUNCIL,
            "userTask_recordCollegeDecision", Body.COLLEGE);

    private static final Pattern WITHIN = Pattern.compile("(phase|gate)([1-5])(-.*)?");

    private final Texts texts;
    private final EffectiveDateText dates;
    private final TimeSpanText spans;

    CourseLines(Texts texts, EffectiveDateText dates, TimeSpanText spans) {
        this.texts = texts;
        this.dates = dates;
        this.spans = spans;
    }

    List<CourseLine> of(CoursePart part, CourseFacts facts) {
        Matcher place = WITHIN.matcher(part.key());
        boolean again = place.matches() && aheadAgain(part, place, facts);
        return part.steps().stream()
                .filter(step -> step.reached() && !again || toBeReached(step, part))
                .map(step -> again
                        ? bare(step, Standing.AHEAD, null, CourseLine.Span.NONE)
                        : step.reached() || PHASE_OR_GATE.matcher(step.id()).matches()
                                ? line(step, part, facts)
                                : bare(step, notReached(step, part, facts), null, CourseLine.Span.NONE))
                .toList();
    }

    /** What was done in a phase or gate before it came to lie ahead again says nothing of the steps to come. */
    private static boolean aheadAgain(CoursePart part, Matcher place, CourseFacts facts) {
        Phase phase = Phase.of(Integer.parseInt(place.group(2)));
        Phase present = facts.cooperation().phase();
        if (part.steps().stream().anyMatch(step -> step.state() == State.NOW)) {
            return false;
        }
        return place.group(1).equals("phase")
                ? phase.compareTo(present) > 0
                : Rails.standing(phase.gate(), present, facts.gates()) == GateState.AHEAD
                        && !brokenOff(phase.gate(), facts);
    }

    private static boolean brokenOff(GateKey key, CourseFacts facts) {
        return key.phase() == facts.cooperation().phase()
                && facts.last(key)
                        .filter(gate -> gate.status() == Gate.Status.ABANDONED && !gate.earlierStay())
                        .isPresent();
    }

    /** Of a step where nothing happened in the present run. */
    private static Standing notReached(CourseStep step, CoursePart part, CourseFacts facts) {
        Matcher place = WITHIN.matcher(part.key());
        if (step.state() == State.PASSED_BY) {
            return step.id().equals(FIELDS) && !facts.onOwnTrack().isEmpty() ? Standing.OWN_TRACK : Standing.BYPASSED;
        }
        if (!place.matches()) {
            return Standing.AHEAD;
        }
        Phase phase = Phase.of(Integer.parseInt(place.group(2)));
        boolean gate = place.group(1).equals("gate");
        if (place.group(3) == null && part.steps().stream().noneMatch(CourseStep::reached)) {
            boolean behind = gate
                    ? Rails.standing(phase.gate(), facts.cooperation().phase(), facts.gates()) != GateState.AHEAD
                    : phase.compareTo(facts.cooperation().phase()) <= 0;
            return behind ? Standing.ELSEWHERE : Standing.AHEAD;
        }
        Body asked = ASKED.get(step.id());
        return gate && asked != null && hasNoSay(asked, phase.gate(), facts) ? Standing.BYPASSED : Standing.AHEAD;
    }

    private static boolean hasNoSay(Body body, GateKey key, CourseFacts facts) {
        return facts.last(key).filter(gate -> !gate.rounds().contains(body)).isPresent();
    }

    /** Where a token is. */
    private static Standing present(CourseStep step, CourseFacts facts) {
        boolean standsStill =
                step.kind() == Kind.PART || step.kind() == Kind.WORK && !OpenTask.besideTheCourse(step.id());
        return standsStill ? here(facts) : Standing.NOW;
    }

    /** Where the cooperation is, going on or standing still. */
    private static Standing here(CourseFacts facts) {
        return facts.held() ? Standing.HELD : Standing.NOW;
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
                    : gate(step, phase.gate(), facts);
        }
        return step.kind() == Kind.WORK ? work(step, part.key(), facts) : other(step, facts);
    }

    private CourseLine phase(CourseStep step, Phase phase, boolean runs, CourseFacts facts) {
        PhasePeriod period = facts.last(phase).orElse(null);
        Standing state = standing(step, phase, period, runs, facts);
        if (period == null) {
            return bare(step, state, null, CourseLine.Span.NONE);
        }
        if (state == Standing.AHEAD) {
            return bare(step, Standing.EARLIER, when(period), CourseLine.Span.NONE);
        }
        EffectiveDate planned =
                phase == Phase.IMPLEMENTATION ? facts.cooperation().plannedStart() : null;
        EffectiveDate real = facts.cooperation().realisedOn();
        return new CourseLine(
                step.id(),
                step.kind(),
                state,
                when(period),
                new CourseLine.Span(period.from(), period.until(), false),
                List.of(),
                lasts(phase, period, step, facts),
                planned == null
                        ? null
                        : real == null
                                ? texts.of("insight.course.planned", dates.of(asDate(planned)))
                                : texts.of(
                                        "insight.course.plannedAndReal", dates.of(asDate(planned)), dates.moment(real)),
                planned != null && planned.surelyBefore(real == null ? facts.until() : real),
                step.times(),
                step.now(),
                step.opens());
    }

    private String when(PhasePeriod period) {
        return period.until() == null
                ? texts.of("insight.course.since", dates.moment(period.from()))
                : texts.of("insight.course.between", dates.moment(period.from()), dates.moment(period.until()));
    }

    /** The process knows where the present phase stands; without one the record says it. */
    private static Standing standing(
            CourseStep step, Phase phase, @Nullable PhasePeriod period, boolean runs, CourseFacts facts) {
        int order = phase.compareTo(facts.cooperation().phase());
        if (step.state() == State.NOW) {
            return present(step, facts);
        }
        if (order != 0) {
            return order < 0 ? Standing.DONE : Standing.AHEAD;
        }
        if (!runs || !step.reached()) {
            return facts.cooperation().status() == CooperationStatus.ENDED ? Standing.STOPPED : here(facts);
        }
        boolean lasts = period != null && period.until() == null;
        if (step.state() == State.STOPPED && lasts && facts.waitsFor(ReassessingPartners.STEP)) {
            return Standing.INTERRUPTED;
        }
        if (step.state() != State.DONE || !lasts) {
            return plain(step);
        }
        return Rails.standing(phase.gate(), phase, facts.gates()) == GateState.WAITING
                ? Standing.AT_GATE
                : Standing.WORKED_OUT;
    }

    private static Standing plain(CourseStep step) {
        return switch (step.state()) {
            case AHEAD -> Standing.AHEAD;
            case PASSED_BY -> Standing.BYPASSED;
            case NOW -> Standing.NOW;
            case DONE -> Standing.DONE;
            case STOPPED -> Standing.STOPPED;
        };
    }

    /** A step nobody has to do now, with nothing to set its dates against. */
    private static CourseLine bare(CourseStep step, Standing state, @Nullable String when, CourseLine.Span span) {
        return new CourseLine(
                step.id(),
                step.kind(),
                state,
                when,
                span,
                List.of(),
                null,
                null,
                false,
                state.reached() ? step.times() : 0,
                step.now(),
                step.opens());
    }

    private CourseLine gate(CourseStep step, GateKey key, CourseFacts facts) {
        Gate gate = facts.last(key).orElse(null);
        Standing state = standing(step, key, facts);
        if (gate != null && gate.outcome() != null && state == Standing.AHEAD) {
            return bare(step, Standing.EARLIER, outcome(gate), CourseLine.Span.NONE);
        }
        if (gate == null || state == Standing.AHEAD || state == Standing.PASSED) {
            return bare(step, state, null, CourseLine.Span.NONE);
        }
        RunningTerm term = facts.term(key).orElse(null);
        EffectiveDate from = gate.dossier() == null ? null : gate.dossier().on();
        return new CourseLine(
                step.id(),
                step.kind(),
                state,
                gate.outcome() == null ? texts.of("gate.status." + gate.status().key()) : outcome(gate),
                new CourseLine.Span(from, gate.decidedOn(), false),
                List.of(),
                lasts(gate, from, facts),
                term == null ? null : against(term),
                term != null && late(term),
                step.times(),
                step.now(),
                step.opens());
    }

    private String outcome(Gate gate) {
        return texts.of("gate.outcome." + gate.outcome())
                + (gate.decidedOn() == null ? "" : ", " + dates.of(gate.decidedOn()));
    }

    /** Without the remark that it is planned, where the sentence says so already. */
    private static EffectiveDate asDate(EffectiveDate planned) {
        return new EffectiveDate(planned.value(), planned.precision(), planned.until(), false);
    }

    /** As the rail says it, and where the process is there, or was taken away from there, that. */
    private static Standing standing(CourseStep step, GateKey key, CourseFacts facts) {
        if (step.state() == State.NOW) {
            return present(step, facts);
        }
        boolean brokenOff = step.state() == State.STOPPED && brokenOff(key, facts);
        return switch (Rails.standing(key, facts.cooperation().phase(), facts.gates())) {
            case AGREED -> Standing.DONE;
            case PASSED -> Standing.PASSED;
            case WAITING -> here(facts);
            case REJECTED -> Standing.REJECTED;
            case AHEAD -> brokenOff ? Standing.STOPPED : Standing.AHEAD;
        };
    }

    private CourseLine work(CourseStep step, String part, CourseFacts facts) {
        return step.state() == State.NOW ? waiting(step, part, facts) : done(step, facts);
    }

    private CourseLine waiting(CourseStep step, String part, CourseFacts facts) {
        List<OpenTask> open = facts.tasks().stream()
                .filter(task -> task.step().equals(step.id()) && within(task, part))
                .toList();
        LocalDate due = open.stream()
                .map(OpenTask::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant since = step.since();
        return new CourseLine(
                step.id(),
                step.kind(),
                present(step, facts),
                recorded(step),
                moments(step),
                open.stream().map(task -> who(task, facts)).distinct().toList(),
                since == null || facts.past()
                        ? null
                        : lasts(TimeSpan.between(EffectiveDate.on(day(since)), facts.until()), true, facts, 1, 0),
                due == null ? null : texts.of("insight.course.due", dates.day(due)),
                open.stream().anyMatch(OpenTask::overdue),
                step.times(),
                step.now(),
                step.opens());
    }

    /** Each task is judged by its own last day; beside the step stands that of the one that was late, or else done last. */
    private CourseLine done(CourseStep step, CourseFacts facts) {
        List<StepDone> pieces = facts.work().stream()
                .filter(piece -> step.tasks().contains(piece.task()))
                .toList();
        if (step.state() == State.DONE && !pieces.isEmpty() && pieces.stream().allMatch(StepDone::setAside)) {
            return bare(step, Standing.SKIPPED, grounds(pieces), CourseLine.Span.NONE);
        }
        List<StepDone> dated = pieces.stream()
                .filter(StepDone::dated)
                .sorted(Comparator.comparing(StepDone::late)
                        .reversed()
                        .thenComparing(StepDone::effective, Comparator.reverseOrder()))
                .toList();
        EffectiveDate last = dated.stream()
                .map(StepDone::effective)
                .max(Comparator.naturalOrder())
                .orElse(null);
        StepDone first = dated.isEmpty() ? null : dated.get(0);
        LocalDate due = first == null ? null : first.due();
        return new CourseLine(
                step.id(),
                step.kind(),
                plain(step),
                step.state() == State.DONE && last != null ? dates.of(last) : recorded(step),
                step.state() == State.DONE && last != null ? new CourseLine.Span(null, last, false) : moments(step),
                List.of(),
                null,
                due == null ? null : texts.of("insight.course.due", dates.day(due)),
                first != null && first.late(),
                step.times(),
                step.now(),
                step.opens());
    }

    private String grounds(List<StepDone> pieces) {
        return pieces.stream()
                .flatMap(piece -> Stream.ofNullable(piece.ground()))
                .distinct()
                .sorted()
                .map(ground -> texts.of("insight.course.ground." + ground.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
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

    private CourseLine.WaitsFor who(OpenTask task, CourseFacts facts) {
        MunicipalityCode municipality = task.municipality();
        String body = texts.of("insight.body." + task.body().name().toLowerCase(Locale.ROOT));
        String name = municipality == null ? null : facts.names().getOrDefault(municipality, municipality.text());
        return new CourseLine.WaitsFor(
                task.body(), municipality, name, name == null ? body : texts.of("insight.missing.bodyOf", body, name));
    }

    private CourseLine other(CourseStep step, CourseFacts facts) {
        Standing state = step.state() == State.NOW ? present(step, facts) : plain(step);
        EffectiveDate since = state.present() && step.id().equals(FIELDS_AHEAD) ? firstOnOwnTrack(facts) : null;
        return since == null
                ? bare(step, state, recorded(step), moments(step))
                : bare(
                        step,
                        state,
                        texts.of("insight.course.since", dates.moment(since)),
                        new CourseLine.Span(since, null, false));
    }

    /** When the first of the fields that are still worked out on a track of their own was opened; null when nobody knows. */
    private static @Nullable EffectiveDate firstOnOwnTrack(CourseFacts facts) {
        return facts.onOwnTrack().stream()
                .filter(field -> field.state() == TaskFieldState.OPEN || field.state() == TaskFieldState.APPROVED)
                .map(TaskField::openedOn)
                .filter(EffectiveDate::known)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static CourseLine.Span moments(CourseStep step) {
        return new CourseLine.Span(onDay(step.since()), onDay(step.until()), step.since() != null);
    }

    private static @Nullable EffectiveDate onDay(@Nullable Instant moment) {
        return moment == null ? null : EffectiveDate.on(day(moment));
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

    /** All stays in the phase together; how many there were only where the step does not say so itself. */
    private String lasts(Phase phase, PhasePeriod latest, CourseStep step, CourseFacts facts) {
        TimeSpan span = TimeSpan.of(phase, facts.phases(), TimeSpan.last(facts.cooperation(), facts.known()));
        boolean open = latest.until() == null && facts.cooperation().status() != CooperationStatus.ENDED;
        long stays = facts.stays(phase);
        return lasts(span == null ? TimeSpan.UNKNOWN : span, open, facts, stays, stays == step.times() ? 0 : stays);
    }

    /** A gate that was broken off has no length; of one that was decided without a known opening it is unknown. */
    private @Nullable String lasts(Gate gate, @Nullable EffectiveDate from, CourseFacts facts) {
        EffectiveDate decided = gate.decidedOn();
        if (gate.status() == Gate.Status.ABANDONED || from == null && decided == null) {
            return null;
        }
        return from == null || undated(gate, from)
                ? texts.of("insight.course.lengthUnknown")
                : lasts(
                        TimeSpan.between(from, decided == null ? facts.until() : decided),
                        decided == null,
                        facts,
                        1,
                        0);
    }

    /**
     * Who records afterwards that a gate opened, and does not know when, puts it on the day of the decision, as it was no
     * later: that is no date of the opening.
     */
    private static boolean undated(Gate gate, EffectiveDate opened) {
        EffectiveDate decided = gate.decidedOn();
        return decided != null
                && day(gate.openedAt()).isAfter(decided.latest())
                && gate.decisions().stream().anyMatch(decision -> decision.on().equals(opened));
    }

    /**
     * @param open  whether no end is known; it goes on then, or did when the knowledge of it ends
     * @param times how many stays the length is of
     * @param said  how many of them to say, or 0 to leave that out
     */
    private String lasts(TimeSpan span, boolean open, CourseFacts facts, long times, long said) {
        if (!TimeSpanText.says(span)) {
            return texts.of("insight.course.lengthUnknown");
        }
        LocalDate until = facts.cooperation().observedUntil();
        if (open && facts.past() && until != null) {
            String code = "insight.course.lastedKnown";
            return times > 1
                    ? texts.of(code + "Together", spans.of(span), said, dates.day(until))
                    : texts.of(code, spans.of(span), dates.day(until));
        }
        String code = open ? "insight.course.lasts" : "insight.course.lasted";
        return times > 1 ? texts.of(code + "Together", spans.of(span), said) : texts.of(code, spans.of(span));
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
        return LocalDate.ofInstant(moment, Dutch.ZONE);
    }
}
