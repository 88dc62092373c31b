package nl.samenspoor.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import nl.samenspoor.document.file.FileType;
import nl.samenspoor.document.file.ReceivedFile;
import nl.samenspoor.document.file.Sha256;
import nl.samenspoor.kernel.Conflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contents of files, each once, in pieces: no more of a file than one piece is in memory at any moment. */
@Repository
class DocumentContents {

    /** Bytes of a piece, but the last. Below what H2 keeps in a column of this type, a megabyte. */
    static final int PIECE = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(DocumentContents.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentContents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a content unless it is there. Of two who bring the same at the same instant the second begins anew where it was
     * new, and waits until the transaction of the first ends where it was there: it sees what the first made of it.
     */
    void keep(ReceivedFile file, FileType type) {
        if (!lock(file.sha256())) {
            add(file, type);
        }
    }

    void add(ReceivedFile file, FileType type) {
        try {
            jdbc.sql("insert into document_content (sha256, bytes, media_type, kept_at) values (?, ?, ?, ?)")
                    .params(file.sha256(), file.bytes(), type.mediaType(), OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new OptimisticLockingFailureException("Two kept the same content at once", somebodyWasFirst);
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            int position = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("insert into document_piece (sha256, position, piece) values (?, ?, ?)")
                        .params(file.sha256(), position, piece)
                        .update();
                position++;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lets whoever else keeps this content wait until the transaction ends; false when it is not there. */
    private boolean lock(String sha256) {
        return jdbc.sql("select sha256 from document_content where sha256 = ? for update")
                .param(sha256)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** @throws Conflict when what is kept does not have the checksum under which it was kept */
    void verify(String sha256) {
        MessageDigest digest = Sha256.digest();
        try {
            write(sha256, new DigestingOutput(digest));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            LOG.error("The content kept under checksum {} has another one", sha256);
            throw new Conflict("document.damaged");
        }
    }

    /** Writes a content, piece by piece; each is read by itself, so that no connection waits for a slow reader. */
    void write(String sha256, OutputStream out) throws IOException {
        for (int position = 0; ; position++) {
            byte[] piece = jdbc.sql("select piece from document_piece where sha256 = ? and position = ?")
                    .params(sha256, position)
                    .query((row, index) -> row.getBytes("piece"))
                    .optional()
                    .orElse(null);
            if (piece == null) {
                return;
            }
            out.write(piece);
        }
    }

    /** Takes what is written into a checksum only. */
    private static final class DigestingOutput extends OutputStream {

        private final MessageDigest digest;

        DigestingOutput(MessageDigest digest) {
            this.digest = digest;
        }

        @Override
        public void write(int one) {
            digest.update((byte) one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
        }
    }
}
