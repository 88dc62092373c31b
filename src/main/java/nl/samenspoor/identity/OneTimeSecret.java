package nl.samenspoor.identity;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Secrets that are shown once: 128 random bits in eight groups of four characters, so that they can be read aloud. */
final class OneTimeSecret {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeSecret() {}

    static String make() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** SHA-256 of a secret as somebody typed it; upper case, spaces and hyphens make no difference. */
    static String hash(String typed) {
        String bare = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return TextDigest.of(bare);
    }
}
