package nl.samenspoor.document.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import nl.samenspoor.kernel.InvalidInput;
import org.springframework.core.io.InputStreamSource;

/**
 * A sent file on this machine's disk, readable for us alone, for as long as it takes to look at and keep it.
 *
 * @param path   where it lies
 * @param bytes  how many there are, at least one
 * @param sha256 its checksum, 64 hexadecimal digits in lower case
 */
public record ReceivedFile(Path path, long bytes, String sha256) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final long MEGABYTE = 1024L * 1024;

    /**
     * Takes a file in, never more of it than the limit.
     *
     * @param limit most bytes
     * @throws InvalidInput on {@code file} when it is empty or larger than the limit
     */
    public static ReceivedFile take(InputStreamSource content, long limit) {
        try {
            Path path = Files.createTempFile("samenspoor-", ".received");
            try {
                return copy(content, path, limit);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(path);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ReceivedFile copy(InputStreamSource content, Path path, long limit) throws IOException {
        MessageDigest digest = Sha256.digest();
        long bytes = 0;
        try (InputStream in = new DigestInputStream(content.getInputStream(), digest);
                OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > limit) {
                    throw InvalidInput.of("file", "document.file.tooLarge", limit / MEGABYTE);
                }
                out.write(buffer, 0, read);
            }
        }
        if (bytes == 0) {
            throw InvalidInput.of("file", "document.file.empty");
        }
        return new ReceivedFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Its first bytes, at most so many. */
    byte[] head(int most) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(most);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
