package nl.samenspoor.cooperation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cooperations as they stood on an earlier day, read from what is kept of their course. Reads only; the caller checks who
 * may see them.
 *
 * <p>What is known less exactly than by the day counts from the first day it can have been; what has no first day from the
 * last, and what happened on a day nobody knows on no day of the past ({@link EffectiveDate#countsFrom()}). When a start
 * was planned is not kept; a plan counts from phase 3, in which it is made.
 */
@Component
public class EarlierStates {

    private static final String FORM = "form_";

    private final PhaseRows phases;
    private final PartnerRows partners;
    private final HoldRows holds;
    private final CourseEventRows events;

    EarlierStates(PhaseRows phases, PartnerRows partners, HoldRows holds, CourseEventRows events) {
        this.phases = phases;
        this.partners = partners;
        this.holds = holds;
        this.events = events;
    }

    /**
     * The same cooperations in the same order, as they stood at the end of that day, in four statements. One that had not
     * begun yet is in phase 1 without partners; {@link CooperationSummary#startedOn} tells.
     */
    public List<CooperationSummary> on(List<CooperationSummary> now, LocalDate day) {
        List<CooperationId> ids = now.stream().map(CooperationSummary::id).toList();
        Map<CooperationId, List<PhasePeriod>> periods = phases.of(ids);
        Map<CooperationId, List<Partner>> everyone = partners.ever(ids);
        Map<CooperationId, List<HoldPeriod>> stood = holds.of(ids);
        Map<CooperationId, List<CourseEvent>> forms =
                events.of(ids, DecisionPointKind.FORM_CHOICE, DecisionPointKind.FALLBACK);
        return now.stream()
                .map(one -> earlier(
                        one,
                        day,
                        own(periods, one),
                        own(everyone, one),
                        own(stood, one).stream().anyMatch(hold -> hold.lasted(day)),
                        own(forms, one)))
                .toList();
    }

    private static <T> List<T> own(Map<CooperationId, List<T>> all, CooperationSummary one) {
        return all.getOrDefault(one.id(), List.of());
    }

    private static CooperationSummary earlier(
            CooperationSummary now,
            LocalDate day,
            List<PhasePeriod> periods,
            List<Partner> everyone,
            boolean held,
            List<CourseEvent> forms) {
        PhasePeriod phase = last(periods, period -> period.from(), day);
        Phase in = phase == null ? Phase.ORIENTATION : phase.phase();
        EffectiveDate ended = until(now.endedOn(), day);
        CooperationForm form = form(now, in, forms, day);
        return new CooperationSummary(
                now.id(),
                now.name(),
                in,
                phase == null ? now.startedOn() : phase.from(),
                ended != null ? CooperationStatus.ENDED : held ? CooperationStatus.ON_HOLD : CooperationStatus.ACTIVE,
                form,
                form == now.form() ? now.formVariant() : null,
                form == now.form() ? now.legalForm() : LegalForm.UNKNOWN,
                form == now.form() ? now.formReviewOn() : null,
                attempt(forms, day),
                partners(everyone, day),
                now.startedOn(),
                in.compareTo(Phase.IMPLEMENTATION) < 0 ? null : now.plannedStart(),
                until(now.realisedOn(), day),
                ended,
                observed(now.observedUntil(), day),
                now.fictional(),
                now.parent(),
                now.signal());
    }

    private static LocalDate observed(@Nullable LocalDate until, LocalDate day) {
        return until == null || until.isAfter(day) ? day : until;
    }

    private static @Nullable EffectiveDate until(@Nullable EffectiveDate date, LocalDate day) {
        return date == null || date.countsFrom().isAfter(day) ? null : date;
    }

    private static List<MunicipalityCode> partners(List<Partner> everyone, LocalDate day) {
        return everyone.stream()
                .filter(partner -> !partner.from().countsFrom().isAfter(day))
                .filter(partner -> until(partner.until(), day) == null)
                .map(Partner::municipality)
                .toList();
    }

    private static int attempt(List<CourseEvent> forms, LocalDate day) {
        return 1
                + (int) forms.stream()
                        .filter(event -> event.kind() == DecisionPointKind.FALLBACK)
                        .filter(event -> !event.effective().countsFrom().isAfter(day))
                        .count();
    }

    /**
     * The form that was chosen then. The one that takes the place of a failed form, and one that was adopted without being
     * chosen by itself, count from phase 3.
     */
    private static @Nullable CooperationForm form(
            CooperationSummary now, Phase in, List<CourseEvent> forms, LocalDate day) {
        boolean adopted = in.compareTo(Phase.IMPLEMENTATION) >= 0;
        CourseEvent latest = last(forms, CourseEvent::effective, day);
        if (latest == null) {
            return adopted && forms.isEmpty() ? now.form() : null;
        }
        return latest.kind() == DecisionPointKind.FORM_CHOICE || adopted ? named(latest) : null;
    }

    private static @Nullable CooperationForm named(CourseEvent event) {
        String outcome = Objects.requireNonNullElse(event.outcome(), "");
        return outcome.matches(FORM + "[1-4]")
                ? CooperationForm.of("form", Integer.parseInt(outcome.substring(FORM.length())))
                : null;
    }

    private static <T> @Nullable T last(Collection<T> inOrder, Function<T, EffectiveDate> from, LocalDate day) {
        return inOrder.stream()
                .filter(one -> !from.apply(one).countsFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
