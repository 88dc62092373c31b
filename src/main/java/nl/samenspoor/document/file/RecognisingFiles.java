package nl.samenspoor.document.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.samenspoor.kernel.InvalidInput;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Says what a file is by looking at it. Its name and what a browser says of it are not asked: both are the sender's words.
 * Of packed files the content is looked at, and what can do something by itself is refused.
 */
@Component
public class RecognisingFiles {

    private static final int HEAD = 64 * 1024;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String NONE = "";
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** @throws InvalidInput on {@code file} when it is none of the types that are kept, is damaged, or could do harm */
    public FileType type(ReceivedFile file) {
        try {
            byte[] head = file.head(HEAD);
            return switch (guessed(head)) {
                case "application/pdf" -> {
                    PdfLook.requireStill(file);
                    yield FileType.PDF;
                }
                case "image/png" -> FileType.PNG;
                case "image/jpeg" -> FileType.JPEG;
                // What nothing else is may be text in an old character set or in two bytes a character.
                case "text/plain", "application/octet-stream" -> TextLook.type(file, head);
                case "text/html", "application/xhtml+xml", "image/svg+xml" ->
                    throw InvalidInput.of("file", "document.file.active");
                default -> {
                    if (!starts(head, ZIP)) {
                        throw InvalidInput.of("file", "document.file.type");
                    }
                    yield ZipLook.type(file);
                }
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A file that begins as one thing and holds another further on is what it begins as; a PDF begins with its mark. */
    private String guessed(byte[] head) throws IOException {
        if (starts(head, PDF)) {
            return FileType.PDF.mediaType();
        }
        String type = types.detect(new ByteArrayInputStream(head), new Metadata())
                .getBaseType()
                .toString();
        return type.equals(FileType.PDF.mediaType()) ? NONE : type;
    }

    private static boolean starts(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
