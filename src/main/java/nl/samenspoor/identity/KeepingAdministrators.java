package nl.samenspoor.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody is left to administer accounts on every day on which somebody was going to: an account that can
 * sign in, not one that was only invited, and not one whose role ends before.
 */
@Component
class KeepingAdministrators {

    private final HeldRoles held;
    private final Clock clock;
    private final boolean demo;

    KeepingAdministrators(HeldRoles held, Clock clock, Environment environment) {
        this.held = held;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * Asked before an account loses its access, when all administrators are locked.
     *
     * @throws Conflict when nobody would be left
     */
    void requireOthers(Account account) {
        LocalDate today = LocalDate.now(clock);
        held.all(account.username()).stream()
                .filter(role -> !role.over(today))
                .forEach(role -> requireOthers(account, role, today));
    }

    /**
     * Asked before an account loses a role, from a day on, when all administrators are locked.
     *
     * @throws Conflict when nobody would be left
     */
    void requireOthers(Account account, HeldRole role, LocalDate on) {
        if (role.role() != Role.ADMINISTRATOR || !account.enabled() || !account.activated()) {
            return;
        }
        LocalDate from = role.from().isAfter(on) ? role.from() : on;
        if (!cover(held.administratorsBut(account.username(), demo), from, role.until())) {
            throw new Conflict("identity.lastAdministrator");
        }
    }

    /**
     * Whether on each day one of these roles is held.
     *
     * @param until the first day that does not matter, or null when all do
     */
    private static boolean cover(List<HeldRole> roles, LocalDate from, @Nullable LocalDate until) {
        LocalDate day = from;
        while (until == null || day.isBefore(until)) {
            LocalDate uncovered = day;
            Optional<HeldRole> next = roles.stream()
                    .filter(role -> role.on(uncovered))
                    .reduce((one, other) -> endsLater(one, other) ? one : other);
            if (next.isEmpty()) {
                return false;
            }
            LocalDate end = next.get().until();
            if (end == null) {
                return true;
            }
            day = end;
        }
        return true;
    }

    private static boolean endsLater(HeldRole one, HeldRole other) {
        return one.until() == null || other.until() != null && one.until().isAfter(other.until());
    }
}
