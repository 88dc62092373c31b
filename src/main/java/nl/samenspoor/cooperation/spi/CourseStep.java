package nl.samenspoor.cooperation.spi;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in a drawn course where work is done, where it waits, or where something ends.
 *
 * @param id    of the element in the model; its name is the message of this key
 * @param kind  what happens there
 * @param state where it stands in the present run
 * @param since when the first token came there, recorded time; null while none did
 * @param until when the last token left, recorded time; null while one is there and when none came
 * @param times how often it was reached in the present run, 0 or more; several municipalities at once are one time
 * @param now   how many tokens are there, 0 or more
 * @param opens key of the part that is drawn behind it, or null
 * @param tasks ids of the tasks a person had there when it was reached last
 */
public record CourseStep(
        String id,
        Kind kind,
        State state,
        @Nullable Instant since,
        @Nullable Instant until,
        int times,
        int now,
        @Nullable String opens,
        List<String> tasks) {

    public CourseStep {
        tasks = List.copyOf(tasks);
    }

    /** What happens at a step. */
    public enum Kind {
        /** A person does something. */
        WORK,
        /** A model of its own: a phase, a gate, a task field. */
        PART,
        /** The course waits for a day or for something that happens. */
        WAIT,
        /** Something happened or ended. */
        EVENT
    }

    /** The same step of a part that its run went past as a whole. */
    public CourseStep passedBy() {
        return new CourseStep(id, kind, State.PASSED_BY, null, null, 0, 0, opens, List.of());
    }

    /** Whether a token came there in the present run. */
    public boolean reached() {
        return state != State.AHEAD && state != State.PASSED_BY;
    }

    /** Where a step stands. */
    public enum State {
        AHEAD,
        /** No token came there, and none comes any more in the present run: it went past. */
        PASSED_BY,
        NOW,
        DONE,
        /** A token came there last and was taken away before the step was done. */
        STOPPED;

        /** Lower-case key of style and message. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
