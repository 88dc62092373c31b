package nl.samenspoor.anchor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs lines of the anchor file: HMAC-SHA256 over the signature of the line before, a line end, and the line. For one
 * thread.
 */
final class AnchorSignature {

    /** What the first line has as signature of the line before it. */
    static final String BEFORE_FIRST = "0".repeat(64);

    private static final String METHOD = "HmacSHA256";

    private final Mac mac;

    /** @param secret hexadecimal */
    AnchorSignature(String secret) {
        try {
            mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), METHOD));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /** 64 hexadecimal digits in lower case. */
    String of(String previous, String content) {
        return HexFormat.of().formatHex(mac.doFinal((previous + "\n" + content).getBytes(StandardCharsets.UTF_8)));
    }
}
