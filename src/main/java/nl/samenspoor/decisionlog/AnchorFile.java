package nl.samenspoor.decisionlog;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.database.SecretFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Heads of chains, written outside the database in a file that only grows: one line per anchor, signed with a secret of
 * this installation and chained to the line before it (docs/decision-log.md). Who changes the database cannot also
 * change these lines unseen.
 */
@Component
class AnchorFile {

    private final Path file;
    private final Path key;

    AnchorFile(@Value("${samenspoor.data}/anchors") Path folder) {
        this.file = folder.resolve("decision-log.anchors");
        this.key = folder.resolve("anchor.key");
    }

    /** What the file holds, read anew; none when nothing was anchored yet. */
    synchronized Anchors read() {
        if (!Files.exists(file)) {
            return Anchors.NONE;
        }
        try {
            return parse(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + file, failed);
        }
    }

    /** Adds anchors and returns when they are on disk. A line that was torn by a power cut is dropped first. */
    synchronized void append(List<Anchor> anchors, Instant now) {
        AnchorSignature signature = signature();
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw");
                FileLock ignored = access.getChannel().lock()) {
            byte[] content = new byte[(int) access.length()];
            access.readFully(content);
            String whole = whole(new String(content, StandardCharsets.UTF_8));
            String previous = AnchorLine.signatureOfLast(whole);
            StringBuilder added = new StringBuilder();
            for (Anchor anchor : anchors) {
                AnchorLine line = AnchorLine.of(anchor, now, previous, signature);
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

    private Anchors parse(String content) {
        AnchorSignature signature = signature();
        List<Anchor> anchors = new ArrayList<>();
        String previous = AnchorSignature.BEFORE_FIRST;
        boolean intact = true;
        for (String text : whole(content).lines().toList()) {
            AnchorLine line = AnchorLine.read(text);
            if (line == null || !line.signedAfter(previous, signature)) {
                intact = false;
                break;
            }
            anchors.add(line.anchor());
            previous = line.signature();
        }
        return new Anchors(intact, anchors);
    }

    private AnchorSignature signature() {
        return new AnchorSignature(SecretFile.readOrCreate(key));
    }

    private static String whole(String content) {
        return content.substring(0, content.lastIndexOf('\n') + 1);
    }
}
