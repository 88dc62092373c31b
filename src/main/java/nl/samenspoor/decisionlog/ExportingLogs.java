package nl.samenspoor.decisionlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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

    private static final String COMMANDS =
            """
            previous=%s
            for entry in *.%s; do
              [ -e "$entry" ] || { previous="%s"; break; }
              link=$(tail -c 65 "$entry" | head -c 64)
              [ "$link" = "$previous" ] || { echo "%s: $entry"; break; }
              previous=$(sha256sum "$entry" | cut -c 1-64)
            done
            echo "$previous"
            """;

    /**
     * What the file and its commands call things, in the language of the reader. None holds a character that means something
     * to a shell.
     *
     * @param extension   of the file of an entry, without the dot
     * @param script      name of the file with the commands
     * @param fingerprint name of the file that says how many entries there are and with which hash they end
     * @param entries     stands before that number
     * @param end         stands before that hash
     * @param broken      stands before the first entry that does not fit
     * @param empty       is said of a log without entries
     */
    public record Words(
            String extension,
            String script,
            String fingerprint,
            String entries,
            String end,
            String broken,
            String empty) {

        /**
         * Commands that walk along the chain and print the hash of its last entry, or name the first entry that does not
         * fit; of a log without entries they say so.
         */
        public String commands() {
            return COMMANDS.formatted(EntryHash.BEFORE_FIRST, extension, empty, broken);
        }
    }

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

    /**
     * A ZIP file with {@code 000001.regel} and so on, one per entry in chain order, the commands to check them, and with how
     * many entries and which fingerprint it was made: the page may show a later one by the time somebody compares.
     */
    @Transactional(readOnly = true)
    public byte[] zip(CooperationId cooperation, Words words) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AtomicLong count = new AtomicLong();
        AtomicReference<String> end = new AtomicReference<>(words.empty());
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            add(zip, words.script(), words.commands(), Instant.EPOCH);
            entries.eachInChainOrder(cooperation.text(), entry -> {
                add(
                        zip,
                        String.format(Locale.ROOT, "%06d.%s", entry.sequence(), words.extension()),
                        EntryHash.content(entry),
                        entry.recordedAt());
                count.incrementAndGet();
                end.set(entry.hash());
            });
            add(
                    zip,
                    words.fingerprint(),
                    words.entries() + ": " + count + "\n" + words.end() + ": " + end + "\n",
                    Instant.EPOCH);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content, Instant written) {
        add(zip, name, content.getBytes(StandardCharsets.UTF_8), written);
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
