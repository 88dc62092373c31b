package nl.samenspoor.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import org.jspecify.annotations.Nullable;

/**
 * Makes an account.
 *
 * @param username 1 to 100 lower-case letters, digits, dots and hyphens
 * @param title    what it is called, for example "Griffier Tubbergen", at most 200 characters; may be null
 * @param password first password; null invites whoever gets the account to choose one
 * @param roles    roles held without a municipality
 * @param seats    roles held for a municipality, from today on
 */
public record CreateAccount(
        String username, @Nullable String title, @Nullable String password, Set<Role> roles, Set<Seat> seats) {

    public CreateAccount {
        roles = Set.copyOf(roles);
        seats = Set.copyOf(seats);
    }

    /** Its roles as an audit trail tells them. */
    List<String> told() {
        return Stream.concat(
                        roles.stream().map(Role::name),
                        seats.stream()
                                .map(seat ->
                                        seat.role() + " " + seat.municipality().text()))
                .sorted()
                .toList();
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "CreateAccount[" + username + "]";
    }
}
