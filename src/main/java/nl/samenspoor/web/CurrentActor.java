package nl.samenspoor.web;

import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** Who is signed in on the current request. Implemented by the module that knows accounts. */
public interface CurrentActor {

    /**
     * A signed-in account.
     *
     * @param actor what it may do
     * @param role  what the account is called in the page's header, for example "Griffier Tubbergen"; null when it has
     *              no such name
     */
    record SignedIn(Actor actor, @Nullable String role) {}

    /** Nothing when nobody is signed in. */
    Optional<SignedIn> find();
}
