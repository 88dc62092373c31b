package nl.samenspoor.anchor;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.database.SecretFile;
import org.jspecify.annotations.Nullable;

/**
 * Ends of chains, written outside the database in a file that only grows: one line per anchor, signed with a secret of
 * this installation and chained to the line before it (docs/decision-log.md). Who changes the database cannot also
 * change these lines unseen.
 *
 * <p>Every page of a cooperation asks for the anchors, and checking the signatures takes milliseconds per ten thousand
 * lines. Therefore what was read is kept as long as the file and the secret are certainly the same (see
 * {@link FileState}).
 */
public class AnchorFile {

    private record Reading(FileState state, String secret, Anchors anchors) {}

    private final Path file;
    private final Path key;
    private final Clock clock;
    private @Nullable Reading last;

    /**
     * @param folder where it lies, with the secret all such files share
     * @param name   of the file
     */
    public AnchorFile(Path folder, String name, Clock clock) {
        this.file = folder.resolve(name);
        this.key = folder.resolve("anchor.key");
        this.clock = clock;
    }

    /** What the file holds now; none when nothing was anchored yet. */
    public synchronized Anchors read() {
        if (!Files.exists(file)) {
            return Anchors.NONE;
        }
        try {
            FileState state = FileState.of(file);
            String secret = SecretFile.readOrCreate(key);
            Reading known = last;
            if (known != null && known.state().equals(state) && known.secret().equals(secret)) {
                return known.anchors();
            }
            Anchors anchors = parse(Files.readString(file), new AnchorSignature(secret));
            last = state.settled(clock.instant()) ? new Reading(state, secret, anchors) : null;
            return anchors;
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + file, failed);
        }
    }

    /** When the file was last written to; nothing when there is none. */
    public Optional<Instant> written() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.getLastModifiedTime(file).toInstant())
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + file, failed);
        }
    }

    /** Adds anchors and returns when they are on disk. A line that was torn by a power cut is dropped first. */
    public synchronized void append(List<Anchor> anchors) {
        AnchorSignature signature = new AnchorSignature(SecretFile.readOrCreate(key));
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw");
                FileLock ignored = access.getChannel().lock()) {
            byte[] content = new byte[(int) access.length()];
            access.readFully(content);
            String whole = whole(new String(content, StandardCharsets.UTF_8));
            String previous = AnchorLine.signatureOfLast(whole);
            StringBuilder added = new StringBuilder();
            for (Anchor anchor : anchors) {
                AnchorLine line = AnchorLine.of(anchor, previous, signature);
                added.append(line.text()).append('\n');
                previous = line.signature();
            }
            long end = whole.getBytes(StandardCharsets.UTF_8).length;
            access.setLength(end);
            access.seek(end);
            access.write(added.toString().getBytes(StandardCharsets.UTF_8));
            access.getFD().sync();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + file, failed);
        }
    }

    private static Anchors parse(String content, AnchorSignature signature) {
        List<Anchor> anchors = new ArrayList<>();
        String previous = AnchorSignature.BEFORE_FIRST;
        boolean intact = true;
        for (String text : (Iterable<String>) whole(content).lines()::iterator) {
            AnchorLine line = AnchorLine.read(text);
            if (line == null || !line.signedAfter(previous, signature)) {
                intact = false;
                break;
            }
            anchors.add(line.anchor());
            previous = line.signature();
        }
        return Anchors.of(intact, anchors);
    }

    private static String whole(String content) {
        return content.substring(0, content.lastIndexOf('\n') + 1);
    }
}
