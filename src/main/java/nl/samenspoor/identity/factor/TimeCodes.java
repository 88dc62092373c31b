package nl.samenspoor.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/**
 * Codes of six digits that change every 30 seconds (RFC 6238), as every authenticator app makes them from a shared secret
 * of 160 bits. A clock may be one step ahead or behind.
 */
@Component
class TimeCodes {

    private static final int SECRET_BYTES = 20;
    private static final String ISSUER = "Samenspoor";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final Clock clock;

    TimeCodes(Clock clock) {
        this.clock = clock;
    }

    /** A new secret, in base 32. */
    String secret() {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        return new Base32().encodeToString(random);
    }

    /** What the picture for the app holds. */
    static String address(String username, String secret) {
        return "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "?secret="
                + secret + "&issuer=" + ISSUER;
    }

    /**
     * The step of which this is the code, when it is near now and after the last one that was used.
     *
     * @param after the last step used: no code counts twice
     */
    OptionalLong step(String secret, String code, long after) {
        long seconds = generator.getTimeStep().toSeconds();
        long now = clock.instant().getEpochSecond() / seconds;
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (long step = now - 1; step <= now + 1; step++) {
            boolean same = MessageDigest.isEqual(code(secret, step * seconds).getBytes(StandardCharsets.UTF_8), typed);
            if (same && step > after && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private String code(String secret, long epochSecond) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm()),
                    Instant.ofEpochSecond(epochSecond),
                    Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
