package nl.samenspoor.identity.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it afterwards; the token itself is shown once and kept nowhere.
 *
 * @param id       tells it from others; no secret
 * @param name     what it is for, in the owner's words
 * @param lastUsed to the minute; null when it never was
 * @param ended    when it was revoked or ended with the account's access; null when it was not
 */
public record ApiToken(
        String id,
        String name,
        TokenScope scope,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed,
        @Nullable Instant ended) {

    /** Whether it opens anything at this moment. */
    public boolean works(Instant now) {
        return ended == null && now.isBefore(expires);
    }
}
