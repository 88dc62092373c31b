package nl.samenspoor.decisionlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an entry: SHA-256 over its fields in a fixed order, each preceded by its length in bytes, so that text
 * moved from one field to another, or an empty text in place of none, gives another hash. The form is described for
 * outsiders in docs/decision-log.md; changing it makes every existing log invalid.
 */
final class EntryHash {

    /** What the first entry of a log has as hash of the one before it. */
    static final String BEFORE_FIRST = "0".repeat(64);

    private static final String FORM = "samenspoor-decision-point-1";
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final MessageDigest digest = sha256();

    private EntryHash() {}

    /** 64 hexadecimal digits in lower case. */
    static String of(Entry entry) {
        EntryHash hash = new EntryHash();
        hash.field(FORM);
        hash.field(entry.cooperation());
        hash.field(entry.sequence());
        hash.field(entry.kind());
        hash.field(entry.effective());
        hash.field(entry.actors());
        hash.field(entry.what());
        hash.field(entry.consequence());
        hash.field(entry.irreversible());
        hash.field(entry.gate());
        hash.field(entry.source());
        hash.field(entry.corrects());
        hash.field(written(entry.recordedAt()));
        hash.field(entry.recordedBy());
        hash.field(entry.previousHash());
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** A moment in UTC with six decimals. */
    static String written(Instant moment) {
        return MICROS.format(moment);
    }

    private void field(@Nullable Object content) {
        if (content == null) {
            digest.update("-,".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        digest.update((byte) ',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
