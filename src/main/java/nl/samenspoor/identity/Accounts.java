package nl.samenspoor.identity;

import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Role;
import org.springframework.stereotype.Component;

/** Reads accounts. */
@Component
public class Accounts {

    private final AccountTables tables;

    Accounts(AccountTables tables) {
        this.tables = tables;
    }

    /** The account of this name, enabled or not. */
    public Optional<Account> find(String username) {
        return tables.find(username);
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

    static void requireAdministrator(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new NotAllowed("identity.onlyAdministrator");
        }
    }
}
