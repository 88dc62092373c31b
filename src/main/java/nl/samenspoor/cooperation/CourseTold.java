package nl.samenspoor.cooperation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.RecordedUntil;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one cooperation tell of its course, as far as they were recorded in time. A fact that no event tells of
 * was recorded with the cooperation.
 *
 * @param events   every event of the kinds read, in effective order
 * @param recorded up to when an event must have been recorded
 */
record CourseTold(List<CourseEvent> events, RecordedUntil recorded) {

    /** Those of these kinds that were recorded in time, in effective order. */
    List<CourseEvent> of(DecisionPointKind... kinds) {
        return events.stream()
                .filter(event -> Arrays.asList(kinds).contains(event.kind()))
                .filter(event -> recorded.counts(event.recordedAt()))
                .toList();
    }

    /** The one of these kinds that was recorded last, in time or not; null when there is none. */
    @Nullable
    CourseEvent newest(DecisionPointKind... kinds) {
        return events.stream()
                .filter(event -> Arrays.asList(kinds).contains(event.kind()))
                .reduce((one, other) -> other.recordedAt().isBefore(one.recordedAt()) ? one : other)
                .orElse(null);
    }

    /** Whether any of these kinds is on record, in time or not. */
    boolean tells(DecisionPointKind... kinds) {
        return events.stream().anyMatch(event -> Arrays.asList(kinds).contains(event.kind()));
    }

    boolean joined(Partner partner) {
        return inTime(event -> event.kind() == DecisionPointKind.ACCESSION
                && partner.municipality().equals(event.municipality())
                && partner.from().equals(event.effective()));
    }

    boolean left(Partner partner) {
        return inTime(event -> event.kind() == DecisionPointKind.PARTNER_WITHDRAWAL
                && partner.municipality().equals(event.municipality())
                && event.effective().equals(partner.until()));
    }

    /** The stretch as far as it was recorded: without its end, or before it began when nothing of it was. */
    HoldPeriod as(HoldPeriod hold) {
        EffectiveDate until = hold.until();
        boolean begun = inTime(
                event -> event.kind() == DecisionPointKind.HOLD && hold.since().equals(event.effective()));
        boolean over = inTime(
                event -> (event.kind() == DecisionPointKind.RESUMPTION || event.kind() == DecisionPointKind.TERMINATION)
                        && event.effective().equals(until));
        return new HoldPeriod(hold.since(), begun ? over ? until : null : hold.since());
    }

    /** When it ended, once an end was recorded. */
    @Nullable
    EffectiveDate ended(@Nullable EffectiveDate ended) {
        return inTime(event -> event.kind() == DecisionPointKind.TERMINATION) ? ended : null;
    }

    /** When the form started to work, as it was recorded last. */
    @Nullable
    EffectiveDate realised(@Nullable EffectiveDate realised) {
        return recorded.limited() ? latest(DecisionPointKind.START) : realised;
    }

    /** When it was planned to start, as it was recorded last. */
    @Nullable
    EffectiveDate planned(@Nullable EffectiveDate planned) {
        return recorded.limited() ? latest(DecisionPointKind.PLANNED_START) : planned;
    }

    private @Nullable EffectiveDate latest(DecisionPointKind kind) {
        return of(kind).stream()
                .max(Comparator.comparing(CourseEvent::recordedAt))
                .map(CourseEvent::effective)
                .orElse(null);
    }

    /** Whether what such an event tells was recorded in time; so it was when no event tells it. */
    private boolean inTime(Predicate<CourseEvent> about) {
        List<CourseEvent> telling = events.stream().filter(about).toList();
        return telling.isEmpty() || telling.stream().anyMatch(event -> recorded.counts(event.recordedAt()));
    }
}
