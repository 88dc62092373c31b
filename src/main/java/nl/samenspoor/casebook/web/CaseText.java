package nl.samenspoor.casebook.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.samenspoor.casebook.file.CaseProblem;
import nl.samenspoor.casebook.file.ReadingCaseFiles;
import nl.samenspoor.casebook.file.RefusedCaseFile;
import nl.samenspoor.kernel.InvalidInput;

/** The text of a case file as it comes in and as a page carries it from the preview to the import, byte for byte. */
final class CaseText {

    /** A character has at most four bytes; one byte more shows that it is too long. */
    private static final int MOST = 4 * ReadingCaseFiles.LONGEST + 1;

    private CaseText() {}

    /** @throws RefusedCaseFile when it is not UTF-8 */
    static String read(InputStream body) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.readNBytes(MOST)))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new RefusedCaseFile(List.of(new CaseProblem(0, null, "", "casebook.notUtf8", List.of())));
        }
    }

    /** For a hidden field: a browser changes ends of lines in a form, but not this. */
    static String carried(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /** @throws InvalidInput on {@code file} for what {@link #carried} did not write */
    static String brought(String carried) {
        try (InputStream packed =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(carried)))) {
            return read(packed);
        } catch (IOException | IllegalArgumentException broken) {
            throw InvalidInput.of("file", "casebook.import.lost");
        }
    }
}
