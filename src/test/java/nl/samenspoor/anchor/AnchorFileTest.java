package nl.samenspoor.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of the anchor file between two readings never hides a change. */
class AnchorFileTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:15:30Z");

    @TempDir
    Path folder;

    private AnchorFile file;

    /** An hour after everything here is written, so that no time stamp is too fresh to trust. */
    @BeforeEach
    void writeFive() {
        file = new AnchorFile(folder, "decision-log.anchors", Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
        file.append(IntStream.rangeClosed(1, 5).mapToObj(AnchorFileTest::anchor).toList());
    }

    private static Anchor anchor(int entries) {
        return new Anchor("ours", entries, "%064d".formatted(entries), NOW);
    }

    private Path path() {
        return folder.resolve("decision-log.anchors");
    }

    @Test
    void aFileThatDidNotChangeIsReadOnce() {
        Anchors first = file.read();

        assertThat(first.of("ours")).hasSize(5);
        assertThat(file.read()).isSameAs(first);
    }

    @Test
    void whatWasAddedSinceIsRead() {
        file.read();
        file.append(List.of(anchor(6)));

        assertThat(file.read().counts()).containsEntry("ours", 6L);
    }

    @Test
    void aChangeThatKeepsLengthAndTimeIsFound() throws IOException {
        assertThat(file.read().intact()).isTrue();
        FileTime before = Files.getLastModifiedTime(path());
        Files.writeString(path(), Files.readString(path()).replace("\t3\t", "\t4\t"));
        Files.setLastModifiedTime(path(), before);

        Anchors tampered = file.read();

        assertThat(tampered.intact()).isFalse();
        assertThat(tampered.of("ours")).hasSize(2);
    }

    @Test
    void anotherFileInItsPlaceIsFound() throws IOException {
        assertThat(file.read().intact()).isTrue();
        Path other = Files.copy(path(), folder.resolve("other"));
        Files.writeString(other, Files.readString(other).replace("\t3\t", "\t4\t"));
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(path()));
        Files.move(other, path(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(file.read().intact()).isFalse();
    }

    @Test
    void anotherSecretVouchesForNothing() throws IOException {
        assertThat(file.read().intact()).isTrue();
        Files.writeString(folder.resolve("anchor.key"), "00".repeat(32));

        assertThat(file.read().intact()).isFalse();
    }

    @Test
    void aFileAsFreshAsATimeStampIsCoarseIsReadAgain() {
        AnchorFile atOnce = new AnchorFile(folder, "decision-log.anchors", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        assertThat(atOnce.read()).isEqualTo(atOnce.read()).isNotSameAs(atOnce.read());
    }
}
