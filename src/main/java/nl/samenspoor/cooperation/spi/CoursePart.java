package nl.samenspoor.cooperation.spi;

import java.util.List;

/**
 * One drawing of the course of a cooperation with where its tokens are.
 *
 * @param key     {@link CourseTokens#WHOLE}, or the way down from it, such as {@code phase2-taskField}
 * @param process key of the model; its name is the message of this key
 * @param runs    whether a process of this cooperation is known; if not, nothing stands anywhere
 * @param steps   in the order of the model, which is that of a course without detours
 */
public record CoursePart(String key, String process, boolean runs, List<CourseStep> steps) {

    public CoursePart {
        steps = List.copyOf(steps);
    }
}
