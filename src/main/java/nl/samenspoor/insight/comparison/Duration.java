package nl.samenspoor.insight.comparison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.insight.time.TimeSpan;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * From first talks to realisation (Speulman 2012, figure 8.1).
 *
 * @param from  when talks began in earnest
 * @param until when the form started to work, is planned to, or up to where is known
 * @param end   what the end means
 */
record Duration(EffectiveDate from, EffectiveDate until, End end) {

    /** What ends the bar. */
    enum End {
        /** The form really works. */
        REALISED,
        /** A planned start. */
        PLANNED,
        /** Not realised so far. */
        OPEN,
        /** Ended without having been realised. */
        ENDED
    }

    /** Kinds of decision points with which talks begin in earnest; a signal or an election is too early. */
    static final Set<DecisionPointKind> BEGINNINGS =
            EnumSet.of(DecisionPointKind.FIRST_TALKS, DecisionPointKind.INTENTION, DecisionPointKind.ASSIGNMENT);

    /** The first beginning on record that was not corrected. */
    static Optional<LoggedPoint> beginning(Collection<LoggedPoint> points) {
        return points.stream()
                .filter(point -> BEGINNINGS.contains(point.kind()))
                .filter(point ->
                        point.correctedBy() == null && point.effective().hasFirstDay())
                .filter(point -> !point.effective().planned())
                .min(Comparator.comparing(LoggedPoint::effective));
    }

    /**
     * A plan that has passed ends nothing: without a real start the bar stays open, and the delay is seen.
     *
     * @param known up to when anything is known: today, or the day up to which a past case was observed
     */
    static Duration of(
            EffectiveDate from,
            @Nullable EffectiveDate realised,
            @Nullable EffectiveDate planned,
            @Nullable EffectiveDate ended,
            LocalDate known) {
        if (realised != null) {
            return new Duration(from, realised, End.REALISED);
        }
        if (ended != null) {
            return new Duration(from, ended, End.ENDED);
        }
        return planned != null && !planned.latest().isBefore(known)
                ? new Duration(from, planned.asPlanned(), End.PLANNED)
                : new Duration(from, EffectiveDate.on(known), End.OPEN);
    }

    /** How long it took, or takes so far. */
    TimeSpan span() {
        return TimeSpan.between(from, until);
    }
}
