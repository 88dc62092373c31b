package nl.samenspoor.identity.signin;

import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers: the name, which version of the account signed in, and which of its sessions it is. Everything
 * else is read from the tables with each request.
 *
 * @param session id of the session, {@link #ONCE} for a request that brings its own credentials; null in a session from
 *                before sessions had one, which no longer counts
 */
record SignedInAccount(String getName, int version, @Nullable String session) implements Principal, Serializable {

    static final String ONCE = "";

    static SignedInAccount once(String name, int version) {
        return new SignedInAccount(name, version, ONCE);
    }
}
