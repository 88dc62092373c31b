package nl.samenspoor.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an entry of a chain, the same for all our chains: SHA-256 over the name of the form and the fields in a
 * fixed order, each preceded by its length in bytes, so that text moved from one field to another, or an empty text in
 * place of none, gives another hash. The form is described for outsiders in docs/decision-log.md; changing it makes every
 * existing chain invalid.
 */
public final class ChainHash {

    /** What the first entry of a chain has as hash of the one before it. */
    public static final String BEFORE_FIRST = "0".repeat(64);

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream hashed = new ByteArrayOutputStream();

    private ChainHash() {}

    /** @param form which fields follow and in which order, with a version, for example {@code samenspoor-audit-entry-1} */
    public static ChainHash of(String form) {
        return new ChainHash().field(form);
    }

    /** Adds a field; numbers and yes or no as Java writes them, a moment as {@link #written}. */
    public ChainHash field(@Nullable Object content) {
        if (content == null) {
            hashed.writeBytes("-,".getBytes(StandardCharsets.US_ASCII));
            return this;
        }
        String text = content instanceof Instant moment ? written(moment) : content.toString();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hashed.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        hashed.writeBytes(bytes);
        hashed.write(',');
        return this;
    }

    /** What is hashed, for whoever computes the hash himself. */
    public byte[] content() {
        return hashed.toByteArray();
    }

    /** 64 hexadecimal digits in lower case. */
    public String hex() {
        return HexFormat.of().formatHex(sha256().digest(hashed.toByteArray()));
    }

    /** A moment in UTC with six decimals. */
    public static String written(Instant moment) {
        return MICROS.format(moment);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
