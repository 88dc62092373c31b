package nl.samenspoor.anchor;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells one content of a file from another without reading it.
 *
 * @param length   in bytes
 * @param modified when its content was changed; whoever may write the file can set this at will
 * @param changed  when anything about it was changed, as the file system itself notes it; where it notes no such
 *                 moment, the same as {@code modified}
 * @param identity which file bears this name, or null where the file system does not say
 */
record FileState(long length, FileTime modified, FileTime changed, @Nullable Object identity) {

    /** Coarsest time stamp of a file system in use: within it, two changes can bear the same moment. */
    private static final Duration GRAIN = Duration.ofSeconds(2);

    static FileState of(Path file) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
        boolean unix = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
        FileTime changed = unix ? (FileTime) Files.getAttribute(file, "unix:ctime") : basic.lastModifiedTime();
        return new FileState(basic.size(), basic.lastModifiedTime(), changed, basic.fileKey());
    }

    /** Whether any later change would give another state; not while the last change is as fresh as a time stamp is coarse. */
    boolean settled(Instant now) {
        Instant latest = modified.compareTo(changed) > 0 ? modified.toInstant() : changed.toInstant();
        return latest.plus(GRAIN).isBefore(now);
    }
}
