package nl.samenspoor.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.KnownAccounts;
import nl.samenspoor.kernel.Role;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Answers from the accounts. Those of the demonstration count in the demonstration only. */
@Component
class UsableAccounts implements KnownAccounts {

    private final AccountTables tables;
    private final boolean demo;

    UsableAccounts(AccountTables tables, Environment environment) {
        this.tables = tables;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public Map<String, Set<Role>> usable(Collection<String> accounts) {
        return tables.find(accounts).stream()
                .filter(Account::enabled)
                .filter(account -> demo || !account.demo())
                .collect(Collectors.toMap(Account::username, Account::roles));
    }
}
