package nl.samenspoor.insight.course;

import java.util.List;
import nl.samenspoor.cooperation.spi.CourseStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A step of the course, in words of the reader.
 *
 * @param id      of the element in the drawing, and key of the message that names it
 * @param kind    what happens there
 * @param state   where it stands
 * @param when    since when or when, by the record; in its absence when it was recorded; of a gate what came of it, of
 *                work set aside why; null while ahead
 * @param who     municipalities or bodies it waits for; empty when that does not apply
 * @param lasting how long it lasts or lasted, no more exactly than is known; null when that is not known
 * @param against the plan or term it is measured against; null without one
 * @param late    whether it is or was later than that
 * @param times   how often it was reached in the present run; 0 while ahead
 * @param now     how many tokens are there, 0 or more
 * @param opens   key of the part drawn behind it, or null
 */
public record CourseLine(
        String id,
        Kind kind,
        Standing state,
        @Nullable String when,
        List<String> who,
        @Nullable String lasting,
        @Nullable String against,
        boolean late,
        int times,
        int now,
        @Nullable String opens) {

    public CourseLine {
        who = List.copyOf(who);
    }
}
