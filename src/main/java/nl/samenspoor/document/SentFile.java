package nl.samenspoor.document;

import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A file as it was sent or made, with a name that is no more than a label.
 *
 * @param name    as the sender called it; null or nonsense does no harm
 * @param content opened anew each time, as a command may be tried again
 */
public record SentFile(@Nullable String name, InputStreamSource content) {

    /** A file that lies in memory, such as one that was made here. */
    public static SentFile of(String name, byte[] content) {
        return new SentFile(name, () -> new ByteArrayInputStream(content));
    }
}
