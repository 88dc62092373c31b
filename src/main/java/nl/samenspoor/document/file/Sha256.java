package nl.samenspoor.document.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The checksum of contents. */
public final class Sha256 {

    private Sha256() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
