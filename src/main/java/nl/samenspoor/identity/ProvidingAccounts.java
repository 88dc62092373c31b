package nl.samenspoor.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.samenspoor.identity.SecurityEvent.AccountMade;
import nl.samenspoor.identity.SecurityEvent.RolesChanged;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes accounts whose roles are kept elsewhere, and lets them follow. Such an account has no password here. */
@Component
public class ProvidingAccounts {

    /** A role as it is kept elsewhere. */
    public record ProvidedRole(Role role, @Nullable MunicipalityCode municipality) {}

    private static final String BY = "provider";

    private final AccountTables tables;
    private final HeldRoles held;
    private final Passwords passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProvidingAccounts(
            AccountTables tables, HeldRoles held, Passwords passwords, Clock clock, ApplicationEventPublisher events) {
        this.tables = tables;
        this.held = held;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    /** Makes an account with these roles from today on; the caller has seen to it that the name is free. */
    @UseCase
    public void make(String username, @Nullable String title, List<ProvidedRole> roles) {
        tables.addProvided(username, title, passwords.hash(OneTimeSecret.make()));
        LocalDate today = LocalDate.now(clock);
        List<GrantRole> grants = roles.stream().map(role -> grant(role, today)).toList();
        grants.forEach(grant -> held.add(username, grant, BY));
        events.publishEvent(new AccountMade(
                username, BY, grants.stream().map(GrantRole::told).toList()));
    }

    /** Gives what is missing and ends what is too much; what stays is left alone. */
    @UseCase
    public void follow(String username, @Nullable String title, Collection<ProvidedRole> roles) {
        tables.lock(username);
        tables.setTitle(username, title);
        LocalDate today = LocalDate.now(clock);
        List<ProvidedRole> missing = new ArrayList<>(roles);
        List<String> told = new ArrayList<>();
        for (HeldRole one : held.all(username)) {
            if (one.over(today)) {
                continue;
            }
            ProvidedRole same = new ProvidedRole(one.role(), one.municipality());
            boolean stays = one.on(today) && !one.deputy() && missing.remove(same);
            if (!stays) {
                held.end(one.id(), today, BY);
                told.add(one.role() + " ends " + today);
            }
        }
        for (ProvidedRole role : missing) {
            GrantRole grant = grant(role, today);
            held.add(username, grant, BY);
            told.add(grant.told());
        }
        if (!told.isEmpty()) {
            events.publishEvent(new RolesChanged(username, BY, told));
        }
    }

    private static GrantRole grant(ProvidedRole role, LocalDate today) {
        return new GrantRole(role.role(), role.municipality(), false, today, null);
    }
}
