package nl.samenspoor.identity;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import nl.samenspoor.kernel.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane (OWASP's minimum). Long pass phrases instead of rules
 * about characters.
 */
@Component
class Passwords {

    /** Shortest password, in characters. */
    static final int SHORTEST = 15;
    /** Longest password; longer input is not hashed at all. */
    static final int LONGEST = 200;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    /** Each check takes 19 MiB: a flood of guesses waits in line instead of filling the memory. */
    private final Semaphore slots = new Semaphore(4, true);
    /** Hash of nobody's password, so that an unknown name takes as long as a wrong password. Made beside the start. */
    private final CompletableFuture<String> nobodys =
            CompletableFuture.supplyAsync(() -> hash("nobody has this password"));

    String hash(String password) {
        return encoder.encode(password);
    }

    /** Takes the same time whether there is a hash or not. */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        slots.acquireUninterruptibly();
        try {
            boolean same = encoder.matches(password, hash == null ? nobodys.join() : hash);
            return same && hash != null;
        } finally {
            slots.release();
        }
    }

    /** What is wrong with a new password; empty when nothing is. */
    List<FieldProblem> problems(String username, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return List.of(FieldProblem.of("password", "identity.passwordLength", SHORTEST, LONGEST));
        }
        if (password.toLowerCase(Locale.ROOT).contains("samenspoor")
                || password.chars().distinct().count() < 5
                || username.length() > 3 && password.toLowerCase(Locale.ROOT).contains(username)) {
            return List.of(FieldProblem.of("password", "identity.passwordGuessable"));
        }
        return List.of();
    }
}
