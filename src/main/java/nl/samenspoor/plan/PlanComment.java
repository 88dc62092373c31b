package nl.samenspoor.plan;

import java.time.Instant;
import java.util.List;
import nl.samenspoor.kernel.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * What somebody remarked about a section, with what was answered. Nothing of it is ever taken away.
 *
 * @param number  its number, unique over all plans
 * @param section key of the section it is about; {@value #WHOLE} for the plan as a whole
 * @param version number of the saved version it was made on
 * @param text    the remark
 * @param account who made it
 * @param as      in which role, or null when not known
 * @param at      when
 * @param answers in the order they were given
 */
public record PlanComment(
        long number,
        String section,
        int version,
        String text,
        String account,
        @Nullable Capacity as,
        Instant at,
        List<Answer> answers) {

    /** Section of a comment on the plan as a whole. */
    public static final String WHOLE = "plan";

    /**
     * An answer.
     *
     * @param settled whether the comment is settled with it
     */
    public record Answer(String text, boolean settled, String account, @Nullable Capacity as, Instant at) {}

    public PlanComment {
        answers = List.copyOf(answers);
    }

    /** Whether its last answer settles it. */
    public boolean settled() {
        return !answers.isEmpty() && answers.get(answers.size() - 1).settled();
    }

    /** Last part of the message key of where it stands. */
    public String state() {
        return settled() ? "settled" : answers.isEmpty() ? "open" : "answered";
    }
}
