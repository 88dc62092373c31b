package nl.samenspoor.identity.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoor.identity.TextDigest;

/**
 * The text of recovery codes: 24 letters and digits that cannot be mistaken for each other, in groups of four. That is 118
 * random bits, so their plain SHA-256 gives nothing away.
 */
final class RecoveryCodes {

    /** How many somebody gets. */
    static final int COUNT = 10;

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 24;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> make() {
        return Stream.generate(RecoveryCodes::one).limit(COUNT).toList();
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        IntStream.range(0, LENGTH).forEach(i -> {
            code.append(i > 0 && i % 4 == 0 ? "-" : "");
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        });
        return code.toString();
    }

    /** Whether it looks like one, however it was typed. */
    static boolean wellFormed(String typed) {
        return FORM.matcher(bare(typed)).matches();
    }

    static String hash(String typed) {
        return TextDigest.of(bare(typed));
    }

    private static String bare(String typed) {
        return typed.length() > 200 ? "" : typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
