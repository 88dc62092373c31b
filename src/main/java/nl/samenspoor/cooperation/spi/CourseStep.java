package nl.samenspoor.cooperation.spi;

import java.time.Instant;
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
 * @param times how often a token came there in the present run, 0 or more
 * @param now   how many tokens are there, 0 or more
 * @param opens key of the part that is drawn behind it, or null
 */
public record CourseStep(
        String id,
        Kind kind,
        State state,
        @Nullable Instant since,
        @Nullable Instant until,
        int times,
        int now,
        @Nullable String opens) {

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

    /** Where a step stands. */
    public enum State {
        AHEAD,
        NOW,
        DONE,
        /** A token came there and was taken away before the step was done. */
        STOPPED;

        /** Lower-case key of style and message. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
