package nl.samenspoor.identity;

import java.time.LocalDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role that an account holds, held or will hold.
 *
 * @param municipality for which, or null for a role without one
 * @param deputy       whether it stands in for whoever holds the role
 * @param from         first day
 * @param until        first day on which it is no longer held, or null when no end is known
 */
public record HeldRole(
        long id,
        Role role,
        @Nullable MunicipalityCode municipality,
        boolean deputy,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Whether it is held on this day. */
    public boolean on(LocalDate day) {
        return !from.isAfter(day) && !over(day);
    }

    /** Whether it is no longer held on this day, nor after it. */
    public boolean over(LocalDate day) {
        return until != null && (!until.isAfter(day) || neverBegan());
    }

    /** Whether it ended before the first day on which it would be held. */
    public boolean neverBegan() {
        return until != null && !until.isAfter(from);
    }

    /** Whether there is a day on which both are held. */
    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return (until == null || until.isAfter(otherFrom)) && (otherUntil == null || otherUntil.isAfter(from));
    }
}
