package nl.samenspoor.insight.time;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, as exactly as its dates are known. Everywhere time is counted, it is counted here.
 *
 * @param days    at least
 * @param slack   how many days more it can have been; 0 when both dates are known to the day
 * @param atLeast whether it can have begun any time earlier
 * @param known   false when a date is not known at all; the rest then says nothing
 */
public record TimeSpan(long days, long slack, boolean atLeast, boolean known) {

    /** With dates known by month something still can be said. */
    private static final long TWO_MONTHS = 62;

    private static final BigDecimal DAYS_A_MONTH = new BigDecimal("30.4375");
    private static final BigDecimal DAYS_A_YEAR = new BigDecimal("365.25");

    public static final TimeSpan UNKNOWN = new TimeSpan(0, 0, false, false);

    /** Between two dates; unknown when the second certainly lies before the first. */
    public static TimeSpan between(EffectiveDate from, EffectiveDate until) {
        if (!from.known() || !until.known() || openEnd(until) || until.surelyBefore(from)) {
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
    public static @Nullable TimeSpan of(Phase phase, List<PhasePeriod> periods, @Nullable EffectiveDate last) {
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

    /** Up to when a period that was not left is counted: the end, known or not, how far it is known, or today. */
    public static EffectiveDate last(CooperationSummary cooperation, LocalDate today) {
        EffectiveDate ended = cooperation.endedOn();
        LocalDate known = cooperation.observedUntil();
        if (cooperation.status() == CooperationStatus.ENDED && ended != null) {
            return ended;
        }
        return EffectiveDate.on(known != null && known.isBefore(today) ? known : today);
    }

    /** In between two of them, neither of which can be open. */
    public static TimeSpan mean(TimeSpan one, TimeSpan other) {
        long days = (one.days + other.days) / 2;
        return new TimeSpan(days, (one.longest() + other.longest()) / 2 - days, false, true);
    }

    /** One after the other. */
    public TimeSpan and(TimeSpan next) {
        return known && next.known
                ? new TimeSpan(days + next.days, slack + next.slack, atLeast || next.atLeast, true)
                : UNKNOWN;
    }

    /** In between at least and at most, in days. */
    public long middle() {
        return days + slack / 2;
    }

    /** At most, in days; says nothing of what can have begun any time earlier. */
    public long longest() {
        return days + slack;
    }

    /** The middle in months of the same length, with one decimal. */
    public BigDecimal months() {
        return in(DAYS_A_MONTH);
    }

    /** The middle in years, with one decimal: dates known by month or year do not bear more. */
    public BigDecimal years() {
        return in(DAYS_A_YEAR);
    }

    private BigDecimal in(BigDecimal unit) {
        return new BigDecimal(middle()).divide(unit, MathContext.DECIMAL32).setScale(1, RoundingMode.HALF_UP);
    }

    /** Whether it is known well enough to stand among others: its middle still says something. */
    public boolean tells() {
        return known && !atLeast && nearly();
    }

    /** Whether the middle still says something: the uncertainty is of two months and no more than it, or small beside it. */
    boolean nearly() {
        return slack <= TWO_MONTHS ? middle() >= slack : middle() >= 2 * slack;
    }

    public static boolean openStart(EffectiveDate date) {
        return date.value().equals("..");
    }

    private static boolean openEnd(EffectiveDate date) {
        return "..".equals(date.until());
    }

    /** The first day it can have been, or for an open beginning the last. */
    public static LocalDate first(EffectiveDate date) {
        return openStart(date) ? date.latest() : date.earliest();
    }
}
