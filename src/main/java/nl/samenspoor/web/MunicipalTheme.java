package nl.samenspoor.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The look of the municipality that runs this installation: one style sheet, named by {@code samenspoor.theme}, which
 * every page loads after the product's own. A file that is replaced is seen with the next page; one that cannot be used
 * is left out and told of in the log, once, so that a slip in a colour never closes the town hall.
 */
@Component
class MunicipalTheme {

    /** Largest style sheet, in bytes; with values only it has a few thousand. */
    static final int LARGEST = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(MunicipalTheme.class);
    /**
     * What would be fetched from elsewhere, which the policy of our pages forbids in any case. Possessive, so that it is not
     * matched by taking the quote before an allowed address for the start of another.
     */
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)@import\\b|url\\(\\s*+[\"']?+\\s*+(?!data:image/)");

    /** @param digest of the content, so that its address changes with it */
    record Sheet(String content, String digest) {}

    private record State(long modified, long size, @Nullable Sheet sheet) {}

    private static final State NOTHING = new State(0, -1, null);

    private final @Nullable Path file;
    private volatile State state = NOTHING;

    MunicipalTheme(@Value("${samenspoor.theme:}") String file) {
        this.file = file.isBlank() ? null : Path.of(file);
    }

    /** The style sheet as it is now; nothing when none is set, or none that can be used. */
    Optional<Sheet> sheet() {
        if (file == null) {
            return Optional.empty();
        }
        State seen = look(file);
        State before = state;
        if (seen.modified() != before.modified() || seen.size() != before.size()) {
            before = new State(seen.modified(), seen.size(), seen.size() < 0 ? null : read(file, seen.size()));
            state = before;
        }
        return Optional.ofNullable(before.sheet());
    }

    private static State look(Path file) {
        try {
            return new State(Files.getLastModifiedTime(file).toMillis(), Files.size(file), null);
        } catch (IOException notThere) {
            return NOTHING;
        }
    }

    private static @Nullable Sheet read(Path file, long size) {
        if (size > LARGEST) {
            LOG.warn("The theme {} is left out: it has more than {} bytes", file, LARGEST);
            return null;
        }
        try {
            String content = Files.readString(file, StandardCharsets.UTF_8);
            if (ELSEWHERE.matcher(content).find()) {
                LOG.warn("The theme {} is left out: it may not import or fetch anything, except data:image", file);
                return null;
            }
            return new Sheet(content, digest(content));
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("The theme {} is left out: it cannot be read as UTF-8", file, unreadable);
            return null;
        }
    }

    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
