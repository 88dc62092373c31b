package nl.samenspoor.decisionlog;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs lines of the anchor file: HMAC-SHA256 over the signature of the line before, a line end, and the line. */
final class AnchorSignature {

    /** What the first line has as signature of the line before it. */
    static final String BEFORE_FIRST = "0".repeat(64);

    private static final String METHOD = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret hexadecimal */
    AnchorSignature(String secret) {
        this.key = new SecretKeySpec(HexFormat.of().parseHex(secret), METHOD);
    }

    /** 64 hexadecimal digits in lower case. */
    String of(String previous, String content) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((previous + "\n" + content).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
