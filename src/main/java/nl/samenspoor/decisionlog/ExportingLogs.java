package nl.samenspoor.decisionlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a log over to whoever wants to verify it without Samenspoor: each entry as exactly the bytes that are hashed. The
 * caller checks who may see the cooperation.
 */
@Component
public class ExportingLogs {

    /** Commands that walk along the chain and print the hash of its last entry, or name the first entry that does not fit. */
    public static final String COMMANDS =
            """
            previous=%s
            for entry in *.regel; do
              link=$(tail -c 65 "$entry" | head -c 64)
              [ "$link" = "$previous" ] || { echo "breuk: $entry"; break; }
              previous=$(sha256sum "$entry" | cut -c 1-64)
            done
            echo "$previous"
            """
                    .formatted(EntryHash.BEFORE_FIRST);

    private final Entries entries;
    private final Heads heads;

    ExportingLogs(Entries entries, Heads heads) {
        this.entries = entries;
        this.heads = heads;
    }

    /** The hash with which the log ends; nothing while it is empty. */
    public Optional<String> end(CooperationId cooperation) {
        return heads.of(cooperation.text()).filter(head -> head.sequence() > 0).map(Head::hash);
    }

    /** The place of the entry that has this hash; nothing when the log has none. */
    public Optional<Long> place(CooperationId cooperation, String hash) {
        return entries.withHash(cooperation.text(), hash);
    }

    /** A ZIP file with {@code 000001.regel} and so on, one per entry in chain order, and the commands to check them. */
    @Transactional(readOnly = true)
    public byte[] zip(CooperationId cooperation) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            add(zip, "controleer.sh", COMMANDS.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
            entries.eachInChainOrder(
                    cooperation.text(),
                    entry -> add(
                            zip,
                            String.format(Locale.ROOT, "%06d.regel", entry.sequence()),
                            EntryHash.content(entry),
                            entry.recordedAt()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content, Instant written) {
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setLastModifiedTime(FileTime.from(written));
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
