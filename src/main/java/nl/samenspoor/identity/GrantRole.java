package nl.samenspoor.identity;

import java.time.LocalDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Gives an account a role.
 *
 * @param municipality for which, or null for a role without one
 * @param deputy       whether it stands in for whoever holds the role; then there must be an end
 * @param from         first day
 * @param until        first day on which it is no longer held, or null when no end is known
 */
public record GrantRole(
        Role role, @Nullable MunicipalityCode municipality, boolean deputy, LocalDate from, @Nullable LocalDate until) {

    /** As an audit trail tells it. */
    String told() {
        return role
                + (municipality == null ? "" : " " + municipality.text())
                + (deputy ? " as deputy" : "")
                + " from " + from
                + (until == null ? "" : " until " + until);
    }
}
