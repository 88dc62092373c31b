package nl.samenspoor.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenspoor.kernel.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Judges whether a password will do as the only factor. One that was chosen beside a second factor may be too short or too
 * easily guessed for that, and the second factor may go: by its owner, by an administrator, or never come because the role
 * that asked for it ended.
 */
@Component
public class PasswordAlone {

    /** What was found for the password of this version of an account; each version has one. */
    private record Judged(int version, boolean enough) {}

    private static final int MOST = 1_000;

    private final Passwords passwords;
    private final Map<String, Judged> judged = new ConcurrentHashMap<>();

    PasswordAlone(Passwords passwords) {
        this.passwords = passwords;
    }

    /**
     * Whether it will do. The known password of the demonstration does there.
     *
     * @param present the account's password, known to be right
     */
    public boolean enough(Account account, String present) {
        if (account.demo()) {
            return true;
        }
        Judged known = judged.get(account.username());
        if (known != null && known.version() == account.version()) {
            return known.enough();
        }
        boolean enough = passwords
                .problems(account.username(), account.title(), present, false)
                .isEmpty();
        if (judged.size() >= MOST) {
            judged.clear();
        }
        judged.put(account.username(), new Judged(account.version(), enough));
        return enough;
    }

    /**
     * Asked before the last second factor goes.
     *
     * @throws InvalidInput naming {@code present} when it will not do
     */
    public void require(Account account, String present) {
        if (!enough(account, present)) {
            throw InvalidInput.of("present", "identity.factor.passwordAlone", Passwords.SHORTEST);
        }
    }
}
