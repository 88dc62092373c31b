package nl.samenspoor.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import nl.samenspoor.kernel.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane (OWASP's minimum). Long pass phrases instead of rules
 * about characters: any character counts, spaces and emoji too, each as one; nothing is cut off. As NIST 800-63B asks:
 * 15 characters when the password is the only factor, 8 when there is a second one, and none that is easily guessed.
 */
@Component
class Passwords {

    /** Shortest password that is the only factor, in characters. */
    static final int SHORTEST = 15;
    /** Shortest password beside a second factor, in characters. */
    static final int SHORTEST_BESIDE = 8;
    /** Longest password, in characters; longer input is not hashed at all. */
    static final int LONGEST = 200;

    /** Fewest guesses, as a power of ten, that a password must stand. */
    private static final double FEWEST = 9;

    private static final double FEWEST_BESIDE = 6;

    private final Argon2PasswordEncoder encoder;
    /** Each check takes 19 MiB: a flood of guesses waits in line instead of filling the memory. */
    private final Semaphore slots = new Semaphore(4, true);

    private final PasswordStrength strength;
    /** Hash of nobody's password, so that an unknown name takes as long as a wrong password. Made beside the start. */
    private final CompletableFuture<String> nobodys;

    @Autowired
    Passwords(PasswordStrength strength) {
        this(strength, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2));
    }

    Passwords(PasswordStrength strength, Argon2PasswordEncoder encoder) {
        this.strength = strength;
        this.encoder = encoder;
        this.nobodys = CompletableFuture.supplyAsync(() -> hash("nobody has this password"));
    }

    String hash(String password) {
        return encoder.encode(normal(password));
    }

    /** Takes the same time whether there is a hash or not. */
    boolean matches(String password, @Nullable String hash) {
        if (length(password) > LONGEST) {
            return false;
        }
        slots.acquireUninterruptibly();
        try {
            boolean same = encoder.matches(normal(password), hash == null ? nobodys.join() : hash);
            return same && hash != null;
        } finally {
            slots.release();
        }
    }

    /**
     * What is wrong with a new password; empty when nothing is.
     *
     * @param title  what the account is called, or null
     * @param beside whether the account has a second factor, or must have one
     */
    List<FieldProblem> problems(String username, @Nullable String title, String password, boolean beside) {
        int shortest = beside ? SHORTEST_BESIDE : SHORTEST;
        int length = length(password);
        if (length < shortest || length > LONGEST) {
            return List.of(FieldProblem.of("password", "identity.passwordLength", shortest, LONGEST));
        }
        double guesses = strength.guesses(normal(password), username, title == null ? "" : title);
        return guesses < (beside ? FEWEST_BESIDE : FEWEST)
                ? List.of(FieldProblem.of("password", "identity.passwordGuessable"))
                : List.of();
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    /** The same characters, however the keyboard composes them. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
