package nl.samenspoor.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.jspecify.annotations.Nullable;

/**
 * An account as others may see it; never its password.
 *
 * @param username  lower case, unique
 * @param title     what it is called, for example "Griffier Tubbergen"; null when it has no such name
 * @param enabled   whether it has access
 * @param activated whether its owner chose a password; one that is only invited has none
 * @param demo      whether it belongs to the demonstration and has the known password
 * @param version   goes up with every change of the ways into it; a session with an older one ends
 * @param secondFactor whether it has a second factor: an app with codes, or a passkey
 * @param provided  whether it signs in with a provider of identities, which also keeps its roles
 * @param held      roles held today
 */
public record Account(
        String username,
        @Nullable String title,
        boolean enabled,
        boolean activated,
        boolean demo,
        int version,
        boolean secondFactor,
        boolean provided,
        List<HeldRole> held) {

    public Account {
        held = List.copyOf(held);
    }

    /** Roles held today without a municipality. */
    public Set<Role> roles() {
        return held.stream()
                .filter(one -> one.municipality() == null)
                .map(HeldRole::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Roles held today for a municipality, also as a deputy. */
    public List<Seat> seats() {
        return held.stream()
                .filter(one -> one.municipality() != null)
                .map(Account::seat)
                .distinct()
                .toList();
    }

    /** Those of {@link #seats} that are held only as a deputy. */
    public Set<Seat> deputyFor() {
        Set<Seat> own = held.stream()
                .filter(one -> one.municipality() != null && !one.deputy())
                .map(Account::seat)
                .collect(Collectors.toSet());
        return seats().stream().filter(seat -> !own.contains(seat)).collect(Collectors.toUnmodifiableSet());
    }

    private static Seat seat(HeldRole one) {
        return new Seat(Objects.requireNonNull(one.municipality()), one.role());
    }

    /** Who acts when this account does. */
    public Actor actor() {
        return new Actor(username, roles(), Set.copyOf(seats()), deputyFor(), false);
    }
}
