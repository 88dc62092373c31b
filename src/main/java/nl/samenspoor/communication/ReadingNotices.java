package nl.samenspoor.communication;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** One's own notices. They are kept; reading only marks them. Of a cooperation one no longer sees, nothing is shown. */
@Component
public class ReadingNotices {

    private final ReminderRows rows;

    ReadingNotices(ReminderRows rows) {
        this.rows = rows;
    }

    /**
     * The latest first, in a fixed number of statements.
     *
     * @param page counted from 0
     * @param size 1 to 200
     */
    public NoticePage page(Actor actor, int page, int size) {
        return new NoticePage(
                rows.of(actor, false, size, (long) page * size), page, size, rows.count(actor, false), unread(actor));
    }

    /** The latest unread, the latest first. */
    public List<Notice> latestUnread(Actor actor, int most) {
        return rows.of(actor, true, most, 0);
    }

    /** What the actor was asked beside tasks, read or not; also what was answered since. One statement. */
    public List<Reminder> asked(Actor actor) {
        return rows.asked(actor);
    }

    /** How many are unread. */
    public int unread(Actor actor) {
        return (int) rows.count(actor, true);
    }

    /**
     * Marks one as read.
     *
     * @throws NotFound when it is not the actor's own
     */
    @UseCase
    public void read(Actor actor, long notice) {
        if (!rows.has(actor.account(), notice)) {
            throw new NotFound("communication.noNotice");
        }
        rows.read(actor.account(), notice);
    }

    /** Marks all as read. */
    @UseCase
    public void readAll(Actor actor) {
        rows.read(actor.account(), null);
    }
}
