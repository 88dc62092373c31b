package nl.samenspoor.identity.web;

import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.signin.PendingSignIn;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.web.CurrentActor;
import org.springframework.stereotype.Component;

/** Whose ways in a page is about; also somebody who must add or change one before he is signed in. */
@Component
class OwnAccount {

    private final Accounts accounts;
    private final CurrentActor current;
    private final PendingSignIn pending;

    OwnAccount(Accounts accounts, CurrentActor current, PendingSignIn pending) {
        this.accounts = accounts;
        this.current = current;
        this.pending = pending;
    }

    /** @throws Conflict when nobody is signed in, not even half */
    Actor actor() {
        return current.find()
                .map(CurrentActor.SignedIn::actor)
                .or(() -> pending.enrolling().or(pending::choosingPassword).map(Account::actor))
                .orElseThrow(() -> new Conflict("web.error.401.text"));
    }

    /** As the tables have it now. */
    Account account() {
        return accounts.find(actor().account()).orElseThrow(() -> new NotFound("identity.unknownAccount"));
    }

    /** Whether the password is the only factor, and too weak for that. */
    boolean choosingPassword() {
        return pending.choosingPassword().isPresent();
    }

    boolean enrolling() {
        return pending.enrolling().isPresent();
    }
}
