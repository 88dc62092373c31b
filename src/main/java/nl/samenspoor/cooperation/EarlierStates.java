package nl.samenspoor.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.RecordedUntil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cooperations as they stood on an earlier day, read from what is kept of their course. Reads only; the caller checks who
 * may see them.
 *
 * <p>What is known less exactly than by the day counts from the first day it can have been; what has no first day from the
 * last, and what happened on a day nobody knows on no day of the past ({@link EffectiveDate#countsFrom()}). When a start
 * was planned is not kept; a plan counts from phase 3, in which it is made.
 *
 * <p>What was recorded up to a day is told by the events of the course, which keep when they were recorded, and by the
 * periods in a phase. Of older periods that was not kept; they count, and the cooperation is named. Up to which day a
 * past case was observed is known only as it is now. Variant, legal form and moment of evaluation are kept of the newest
 * choice of a form only: of an earlier one they are not known, also when it was for the same form.
 */
@Component
public class EarlierStates {

    private static final String FORM = "form_";

    private static final DecisionPointKind[] TOLD = {
        DecisionPointKind.FORM_CHOICE,
        DecisionPointKind.FALLBACK,
        DecisionPointKind.ACCESSION,
        DecisionPointKind.PARTNER_WITHDRAWAL,
        DecisionPointKind.HOLD,
        DecisionPointKind.RESUMPTION,
        DecisionPointKind.PLANNED_START,
        DecisionPointKind.START,
        DecisionPointKind.TERMINATION
    };

    private final PhaseRows phases;
    private final PartnerRows partners;
    private final HoldRows holds;
    private final CourseEventRows events;
    private final Clock clock;

    EarlierStates(PhaseRows phases, PartnerRows partners, HoldRows holds, CourseEventRows events, Clock clock) {
        this.phases = phases;
        this.partners = partners;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Cooperations as they stood.
     *
     * @param cooperations in the order asked for; one that had not begun yet is in phase 1 without partners, and
     *                     {@link CooperationSummary#startedOn} tells
     * @param unrecorded   those of which nothing had been recorded by then
     * @param uncertain    those of which it was not kept when each phase was recorded
     */
    public record Stood(
            List<CooperationSummary> cooperations, Set<CooperationId> unrecorded, Set<CooperationId> uncertain) {

        public Stood {
            cooperations = List.copyOf(cooperations);
            unrecorded = Set.copyOf(unrecorded);
            uncertain = Set.copyOf(uncertain);
        }
    }

    /**
     * How they stood at the end of that day by what was recorded in time, in four statements. On a day that is not past they
     * stand as all that was recorded in time says.
     */
    public Stood on(List<CooperationSummary> now, LocalDate asked, RecordedUntil recorded) {
        ReferenceDay day = ReferenceDay.of(asked, clock);
        List<CooperationId> ids = now.stream().map(CooperationSummary::id).toList();
        Map<CooperationId, List<PhaseRows.Kept>> periods = phases.kept(ids);
        Map<CooperationId, List<Partner>> everyone = partners.ever(ids);
        Map<CooperationId, List<HoldPeriod>> stood = holds.of(ids);
        Map<CooperationId, List<CourseEvent>> told = events.of(ids, TOLD);
        Set<CooperationId> unrecorded = new HashSet<>();
        Set<CooperationId> uncertain = new HashSet<>();
        List<CooperationSummary> then = new ArrayList<>();
        for (CooperationSummary one : now) {
            CourseTold course = new CourseTold(own(told, one), recorded);
            List<PhaseRows.Kept> kept = own(periods, one);
            if (kept.stream().limit(1).anyMatch(first -> !recorded.counts(first.recordedAt()))) {
                unrecorded.add(one.id());
            }
            if (recorded.limited() && kept.stream().anyMatch(period -> period.recordedAt() == null)) {
                uncertain.add(one.id());
            }
            then.add(earlier(
                    one,
                    day,
                    kept.stream()
                            .filter(period -> recorded.counts(period.recordedAt()))
                            .map(PhaseRows.Kept::period)
                            .toList(),
                    unrecorded.contains(one.id()) ? List.of() : partners(own(everyone, one), day, course),
                    own(stood, one).stream().anyMatch(hold -> day.in(course.as(hold))),
                    course));
        }
        return new Stood(then, unrecorded, uncertain);
    }

    private static <T> List<T> own(Map<CooperationId, List<T>> all, CooperationSummary one) {
        return all.getOrDefault(one.id(), List.of());
    }

    private static CooperationSummary earlier(
            CooperationSummary now,
            ReferenceDay day,
            List<PhasePeriod> periods,
            List<MunicipalityCode> partners,
            boolean held,
            CourseTold course) {
        PhasePeriod phase = last(periods, period -> period.from(), day);
        Phase in = phase == null ? Phase.ORIENTATION : phase.phase();
        EffectiveDate ended = until(course.ended(now.endedOn()), day);
        CooperationForm form = form(now, in, course, day);
        boolean asNow = form == now.form() && chosenAsNow(course, day);
        return new CooperationSummary(
                now.id(),
                now.name(),
                in,
                phase == null ? now.startedOn() : phase.from(),
                ended != null ? CooperationStatus.ENDED : held ? CooperationStatus.ON_HOLD : CooperationStatus.ACTIVE,
                form,
                asNow ? now.formVariant() : null,
                asNow ? now.legalForm() : LegalForm.UNKNOWN,
                asNow ? now.formReviewOn() : null,
                attempt(course, day),
                partners,
                now.startedOn(),
                in.compareTo(Phase.IMPLEMENTATION) < 0 ? null : course.planned(now.plannedStart()),
                until(course.realised(now.realisedOn()), day),
                ended,
                observed(now.observedUntil(), day.day()),
                now.fictional(),
                now.parent(),
                now.signal());
    }

    private static LocalDate observed(@Nullable LocalDate until, LocalDate day) {
        return until == null || until.isAfter(day) ? day : until;
    }

    private static @Nullable EffectiveDate until(@Nullable EffectiveDate date, ReferenceDay day) {
        return date == null || !day.counts(date) ? null : date;
    }

    private static List<MunicipalityCode> partners(List<Partner> everyone, ReferenceDay day, CourseTold course) {
        return everyone.stream()
                .filter(course::joined)
                .filter(partner -> day.counts(partner.from()))
                .filter(partner -> !course.left(partner) || until(partner.until(), day) == null)
                .map(Partner::municipality)
                .toList();
    }

    private static int attempt(CourseTold course, ReferenceDay day) {
        return 1
                + (int) course.of(DecisionPointKind.FALLBACK).stream()
                        .filter(event -> day.counts(event.effective()))
                        .count();
    }

    /**
     * The form that was chosen then. The one that takes the place of a failed form, and one that was adopted without being
     * chosen by itself, count from phase 3.
     */
    private static @Nullable CooperationForm form(
            CooperationSummary now, Phase in, CourseTold course, ReferenceDay day) {
        boolean adopted = in.compareTo(Phase.IMPLEMENTATION) >= 0;
        CourseEvent latest =
                last(course.of(DecisionPointKind.FORM_CHOICE, DecisionPointKind.FALLBACK), CourseEvent::effective, day);
        if (latest == null) {
            return adopted && !course.tells(DecisionPointKind.FORM_CHOICE, DecisionPointKind.FALLBACK)
                    ? now.form()
                    : null;
        }
        return latest.kind() == DecisionPointKind.FORM_CHOICE || adopted ? named(latest) : null;
    }

    /** Whether what belongs to the form now belonged to it then: the choice that was recorded last is the one that counted. */
    private static boolean chosenAsNow(CourseTold course, ReferenceDay day) {
        CourseEvent newest = course.newest(DecisionPointKind.FORM_CHOICE, DecisionPointKind.FALLBACK);
        return newest == null
                || newest.equals(last(
                        course.of(DecisionPointKind.FORM_CHOICE, DecisionPointKind.FALLBACK),
                        CourseEvent::effective,
                        day));
    }

    private static @Nullable CooperationForm named(CourseEvent event) {
        String outcome = Objects.requireNonNullElse(event.outcome(), "");
        return outcome.matches(FORM + "[1-4]")
                ? CooperationForm.of("form", Integer.parseInt(outcome.substring(FORM.length())))
                : null;
    }

    private static <T> @Nullable T last(Collection<T> inOrder, Function<T, EffectiveDate> from, ReferenceDay day) {
        return inOrder.stream()
                .filter(one -> day.counts(from.apply(one)))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
