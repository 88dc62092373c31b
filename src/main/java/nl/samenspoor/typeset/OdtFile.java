package nl.samenspoor.typeset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Sets a paper as OpenDocument text 1.3, a ZIP of XML. Written by hand, as the format asks little: real headings, lists,
 * tables with header rows, contents, page numbers; no macro, no link outside, no picture.
 */
@Component
class OdtFile {

    private static final String TYPE = PaperFormat.ODT.type().toString();

    /** The beginning of what a ZIP can say, so that the same paper gives the same bytes. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final PaperWords words;

    OdtFile(PaperWords words) {
        this.words = words;
    }

    byte[] of(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            stored(zip, "mimetype", TYPE);
            add(zip, "META-INF/manifest.xml", OdtParts.manifest(TYPE));
            add(zip, "meta.xml", OdtParts.meta(paper));
            add(zip, "styles.xml", OdtParts.styles(paper, words));
            add(zip, "content.xml", new OdtContent(paper, words).xml());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** First and not compressed: that is how the file is known. */
    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
