package nl.samenspoor.identity.token;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import nl.samenspoor.identity.TextDigest;

/** The text of tokens: 256 random bits behind a prefix by which scanners of published files recognise them. */
final class TokenText {

    static final String PREFIX = "samenspoor_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    static String make() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static boolean wellFormed(String token) {
        return FORM.matcher(token).matches();
    }

    static String hash(String token) {
        return TextDigest.of(token);
    }
}
