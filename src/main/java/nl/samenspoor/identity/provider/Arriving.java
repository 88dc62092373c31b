package nl.samenspoor.identity.provider;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.ProvidingAccounts;
import nl.samenspoor.identity.ProvidingAccounts.ProvidedRole;
import nl.samenspoor.identity.provider.ProviderSettings.Given;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Component;

/**
 * Somebody signs in with the provider. His account is made at the first time and follows the provider's groups each time:
 * its roles are those the mapping gives, never more. A name that an account of another kind has is not taken over.
 */
@Component
public class Arriving {

    private final ProviderSettings settings;
    private final ProvidedAccounts known;
    private final ProvidingAccounts providing;
    private final Accounts accounts;
    private final Municipalities municipalities;

    Arriving(
            ProviderSettings settings,
            ProvidedAccounts known,
            ProvidingAccounts providing,
            Accounts accounts,
            Municipalities municipalities) {
        this.settings = settings;
        this.known = known;
        this.providing = providing;
        this.accounts = accounts;
        this.municipalities = municipalities;
    }

    /**
     * The account of whoever arrives, with its roles as they are now.
     *
     * @throws ArrivalRefused when no group gives a role, when the groups give administering and something else, when the
     *                        account has no access, or its name cannot be used; a role that is gone is ended all the same
     */
    @UseCase
    public Account arrive(Arrived arrived) throws ArrivalRefused {
        Set<ProvidedRole> roles = settings.given(arrived.groups()).stream()
                .filter(given -> given.municipality() == null || municipalities.exists(given.municipality()))
                .map(Arriving::provided)
                .collect(Collectors.toSet());
        Optional<String> username = known.username(arrived);
        boolean allowed = !roles.isEmpty() && decidesOrAdministers(roles);
        if (username.isPresent()) {
            providing.follow(username.get(), arrived.title(), allowed ? roles : Set.of());
        }
        if (!allowed) {
            throw new ArrivalRefused(roles.isEmpty() ? "noRole" : "tooMuch");
        }
        String name = username.isPresent() ? username.get() : make(arrived, roles);
        return accounts.usable(name).orElseThrow(() -> new ArrivalRefused("noAccess"));
    }

    private String make(Arrived arrived, Set<ProvidedRole> roles) throws ArrivalRefused {
        String name = arrived.username().strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9][a-z0-9.@_-]{0,99}")) {
            throw new ArrivalRefused("badName");
        }
        if (accounts.find(name).isPresent()) {
            throw new ArrivalRefused("nameTaken");
        }
        providing.make(name, arrived.title(), List.copyOf(roles));
        known.bind(arrived, name);
        return name;
    }

    private static ProvidedRole provided(Given given) {
        return new ProvidedRole(given.role(), given.municipality());
    }

    private static boolean decidesOrAdministers(Set<ProvidedRole> roles) {
        return roles.size() == 1 || roles.stream().noneMatch(role -> role.role() == Role.ADMINISTRATOR);
    }
}
