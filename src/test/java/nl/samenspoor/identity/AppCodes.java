package nl.samenspoor.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An authenticator app. */
public final class AppCodes {

    private AppCodes() {}

    /**
     * The code it shows.
     *
     * @param secret  as the page shows it
     * @param seconds from now; the server takes the code before and after this one, too
     */
    public static String code(String secret, long seconds) {
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), generator.getAlgorithm()),
                    Instant.now().plusSeconds(seconds),
                    Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
