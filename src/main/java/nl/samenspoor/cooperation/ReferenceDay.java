package nl.samenspoor.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * The reference date (peildatum) of what is kept of the course: until when something must have happened to count.
 *
 * @param day        the last day that counts
 * @param unknownToo whether what happened on a day nobody knows counts: that it happened is known today
 */
record ReferenceDay(LocalDate day, boolean unknownToo) {

    private static final ReferenceDay ALL = new ReferenceDay(LocalDate.MAX, true);

    /** @param day the last day that counts, or null for all there is */
    static ReferenceDay of(@Nullable LocalDate day, Clock clock) {
        return day == null ? ALL : new ReferenceDay(day, !day.isBefore(LocalDate.now(clock)));
    }

    /** Whether all there is counts. */
    boolean all() {
        return day.equals(LocalDate.MAX);
    }

    boolean counts(EffectiveDate date) {
        return date.known() ? !date.countsFrom().isAfter(day) : unknownToo;
    }

    /** Whether it stood still then. */
    boolean in(HoldPeriod hold) {
        EffectiveDate over = hold.until();
        return counts(hold.since()) && (over == null || !counts(over));
    }
}
