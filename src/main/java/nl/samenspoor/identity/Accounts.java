package nl.samenspoor.identity;

import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Reads accounts. */
@Component
public class Accounts {

    private final AccountTables tables;
    private final boolean demo;

    Accounts(AccountTables tables, Environment environment) {
        this.tables = tables;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The account of this name, enabled or not. */
    public Optional<Account> find(String username) {
        return tables.find(username);
    }

    /** The account of this name if it has access; those of the demonstration have it in the demonstration only. */
    public Optional<Account> usable(String username) {
        return tables.find(username).filter(Account::enabled).filter(account -> demo || !account.demo());
    }

    /**
     * All accounts by name.
     *
     * @throws NotAllowed unless an administrator asks
     */
    public List<Account> all(Actor actor) {
        requireAdministrator(actor);
        return tables.all();
    }

    /**
     * All accounts by name, for who watches over security.
     *
     * @throws NotAllowed unless the actor may see the state of security
     */
    public List<Account> known(Actor actor) {
        Permissions.require(actor, Right.SEE_SECURITY);
        return tables.all();
    }

    /** @throws NotAllowed unless the actor administers accounts */
    public static void requireAdministrator(Actor actor) {
        Permissions.require(actor, Right.ADMINISTER_ACCOUNTS);
    }
}
