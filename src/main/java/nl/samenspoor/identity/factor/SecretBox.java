package nl.samenspoor.identity.factor;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets that must be read again from standing readable in the database and its backups: AES-256 in Galois mode, with
 * the key of setting {@code samenspoor.second-factor.key}. Without that key they are kept as they are; what was kept before
 * a key was set stays readable.
 */
@Component
class SecretBox {

    private static final String SEALED = "sealed:";
    private static final String OPEN = "open:";
    /** Not a secret: the key itself is long and random. */
    private static final String SALT = "73616d656e73706f";

    private final @Nullable TextEncryptor encryptor;

    SecretBox(@Value("${samenspoor.second-factor.key:}") String key) {
        this.encryptor = key.isBlank() ? null : Encryptors.delux(key, SALT);
    }

    String seal(String secret) {
        return encryptor == null ? OPEN + secret : SEALED + encryptor.encrypt(secret);
    }

    /** @throws IllegalStateException when it was sealed with another key */
    String open(String kept) {
        if (kept.startsWith(OPEN)) {
            return kept.substring(OPEN.length());
        }
        if (encryptor == null) {
            throw new IllegalStateException(
                    "samenspoor.second-factor.key is not set, but secrets were sealed with one");
        }
        return encryptor.decrypt(kept.substring(SEALED.length()));
    }
}
