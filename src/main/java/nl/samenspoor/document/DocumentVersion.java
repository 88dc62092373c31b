package nl.samenspoor.document;

import java.time.Instant;
import java.util.Locale;
import nl.samenspoor.document.file.FileType;

/**
 * One version of a document.
 *
 * @param version    counted from 1
 * @param facts      what is said of it
 * @param fileName   how its file was called, a label only
 * @param type       what its file is
 * @param bytes      size of its file
 * @param sha256     checksum of its file, 64 hexadecimal digits in lower case
 * @param recordedAt when it was recorded
 * @param recordedBy by whom
 */
public record DocumentVersion(
        int version,
        DocumentFacts facts,
        String fileName,
        FileType type,
        long bytes,
        String sha256,
        Instant recordedAt,
        String recordedBy) {

    /** Media type of its file. */
    public String mediaType() {
        return type.mediaType();
    }

    /** Whether a browser may show its file, and not only save it. */
    public boolean shown() {
        return type.shown();
    }

    /** Name to save its file by, with the extension of what it is. For those who see the cooperation: it is its sender's. */
    public String savedAs() {
        return type.named(fileName);
    }

    /**
     * The same without the name its sender gave it, which may tell of people: its title and number, in small letters, with
     * dashes for whatever is no letter or digit.
     */
    public String savedByTitle() {
        String plain = facts.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return type.named((plain + "-" + version).replaceAll("^-|-(?=-)", ""));
    }
}
