package nl.samenspoor.identity;

import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.jspecify.annotations.Nullable;

/**
 * An account as others may see it; never its password.
 *
 * @param username lower case, unique
 * @param title    what it is called, for example "Griffier Tubbergen"; null when it has no such name
 * @param enabled  whether it can sign in
 * @param demo     whether it belongs to the demonstration and has the known password
 * @param version  goes up with every change; a session with an older one ends
 * @param roles    roles held without a municipality
 * @param seats    seats held today
 */
public record Account(
        String username,
        @Nullable String title,
        boolean enabled,
        boolean demo,
        int version,
        Set<Role> roles,
        List<Seat> seats) {

    /** Who acts when this account does. */
    public Actor actor() {
        return new Actor(username, roles, Set.copyOf(seats), false);
    }
}
