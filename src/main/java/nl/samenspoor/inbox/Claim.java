package nl.samenspoor.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is at a task. Says so to others and decides nothing.
 *
 * @param number counted from 1 within the task, one more each time somebody takes it or lets it go; 0 when nobody ever did
 * @param holder account of whoever is at it, or null when nobody is
 * @param since  when that began
 */
public record Claim(int number, @Nullable String holder, Instant since) {

    public static final Claim NONE = new Claim(0, null, Instant.EPOCH);

    /** Whether this account is at it. */
    public boolean by(String account) {
        return account.equals(holder);
    }

    /** Whether somebody else is at it. */
    public boolean byOtherThan(String account) {
        return holder != null && !by(account);
    }
}
