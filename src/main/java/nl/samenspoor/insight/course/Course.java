package nl.samenspoor.insight.course;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.spi.CourseTokens;

/**
 * One drawing of the course of a cooperation as an ordered list. The list is what holds; the drawing illustrates it.
 *
 * @param cooperation the cooperation at a glance
 * @param part        key of the drawing, as {@link CourseTokens} has it
 * @param runs        whether a process of it is known; if not, the list is drawn from the record alone
 * @param past        whether nothing is known of it after a day that has passed
 * @param lines       steps in order
 */
public record Course(CooperationSummary cooperation, String part, boolean runs, boolean past, List<CourseLine> lines) {

    private static final String CALL = "callActivity_";

    public Course {
        lines = List.copyOf(lines);
    }

    /** Whether it is the drawing of all. */
    public boolean whole() {
        return part.equals(CourseTokens.WHOLE);
    }

    /** Key of the message that names it. */
    public String name() {
        return whole() ? part : nameOf(part);
    }

    /** Key of the message that names a part of the whole. */
    public String nameOf(String key) {
        return CALL + key.substring(key.lastIndexOf('-') + 1);
    }

    /** Keys of the parts it lies in, from the top down, without the whole and itself. */
    public List<String> above() {
        List<String> above = new ArrayList<>();
        for (int at = part.indexOf('-'); at > 0; at = part.indexOf('-', at + 1)) {
            above.add(part.substring(0, at));
        }
        return above;
    }

    /** Steps where something is or waits now, also while it stands still. */
    public List<CourseLine> present() {
        return lines.stream().filter(line -> line.state().present()).toList();
    }

    /** Whether of some step only the day of recording is known. */
    public boolean recorded() {
        return lines.stream().anyMatch(line -> line.span().recorded());
    }

    /** Whether something of it lasted or has a day to be done by. */
    public boolean measured() {
        return lines.stream().anyMatch(line -> line.lasting() != null || line.against() != null);
    }
}
