package nl.samenspoor.insight.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, as exactly as its dates are known.
 *
 * @param days    at least
 * @param slack   how many days more it can have been; 0 when both dates are known to the day
 * @param atLeast whether it can have begun any time earlier
 * @param known   false when a date is not known at all; the rest then says nothing
 */
record TimeSpan(long days, long slack, boolean atLeast, boolean known) {

    /** With dates known by month a number of weeks still says something. */
    private static final long TWO_MONTHS = 62;

    static final TimeSpan UNKNOWN = new TimeSpan(0, 0, false, false);

    /** Between two dates. */
    static TimeSpan between(EffectiveDate from, EffectiveDate until) {
        if (!from.known() || !until.known() || openEnd(until)) {
            return UNKNOWN;
        }
        long longest = ChronoUnit.DAYS.between(openStart(from) ? from.latest() : from.earliest(), until.latest());
        long shortest = openStart(until) ? 0 : ChronoUnit.DAYS.between(from.latest(), until.earliest());
        long least = Math.max(Math.min(shortest, longest), 0);
        return new TimeSpan(least, Math.max(longest, 0) - least, openStart(from), true);
    }

    /**
     * All time spent in a phase, also when it was entered more than once.
     *
     * @param last up to when a period that still runs is counted; null leaves such a period out
     * @return null when it was never entered
     */
    static @Nullable TimeSpan of(Phase phase, List<PhasePeriod> periods, @Nullable EffectiveDate last) {
        TimeSpan sum = null;
        for (PhasePeriod period : periods) {
            EffectiveDate until = period.until() == null ? last : period.until();
            if (period.phase() == phase && until != null) {
                TimeSpan next = between(period.from(), until);
                sum = sum == null ? next : sum.and(next);
            }
        }
        return sum;
    }

    /** One after the other. */
    TimeSpan and(TimeSpan next) {
        return known && next.known
                ? new TimeSpan(days + next.days, slack + next.slack, atLeast || next.atLeast, true)
                : UNKNOWN;
    }

    /** In between at least and at most, in days. */
    long middle() {
        return days + slack / 2;
    }

    /** At most, in days; says nothing of what can have begun any time earlier. */
    long longest() {
        return days + slack;
    }

    /** Whether the middle still says something: the uncertainty is of two months, or small beside the whole. */
    boolean nearly() {
        return slack <= TWO_MONTHS || middle() >= 2 * slack;
    }

    static boolean openStart(EffectiveDate date) {
        return date.value().equals("..");
    }

    private static boolean openEnd(EffectiveDate date) {
        return "..".equals(date.until());
    }

    /** The first day it can have been, or for an open beginning the last. */
    static LocalDate first(EffectiveDate date) {
        return openStart(date) ? date.latest() : date.earliest();
    }
}
