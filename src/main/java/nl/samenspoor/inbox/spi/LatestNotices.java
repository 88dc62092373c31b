package nl.samenspoor.inbox.spi;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** What the reader was told and asked beside his tasks, for the page of them. Implemented by the communication module. */
public interface LatestNotices {

    /**
     * A notice.
     *
     * @param id     its number, for the address only
     * @param text   what it says, in the language of the request
     * @param href   where it leads; null for a task that is closed, as it opens no more
     * @param closed says that it waits no more, in the language of the request; null while it waits
     * @param urgent whether something is late
     */
    record Line(long id, String text, @Nullable String href, @Nullable String closed, boolean urgent) {}

    /** The latest first, at most five; a fixed number of statements. */
    List<Line> unread(Actor actor);

    /** Whether an answer is awaited that the reader was asked for beside tasks, read or not; a fixed number of statements. */
    boolean asking(Actor actor);
}
