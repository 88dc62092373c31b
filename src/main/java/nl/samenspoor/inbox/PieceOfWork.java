package nl.samenspoor.inbox;

import java.util.Map;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.inbox.form.Form;
import nl.samenspoor.inbox.form.OfferedWords;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A task that was done or set aside, with what was filled in.
 *
 * @param task      what it was
 * @param closed    how, when and by whom it was closed; no account when the work was recorded another way than on its form
 * @param effective when it happened, or null when nobody said
 * @param ground    why it was set aside, or null when it was not
 * @param reason    the words for that, or null
 * @param answered  what was filled in, or null when nothing was
 */
public record PieceOfWork(
        OpenTask task,
        ClosedTask closed,
        @Nullable EffectiveDate effective,
        @Nullable Ground ground,
        @Nullable String reason,
        @Nullable Answered answered) {

    /**
     * Answers with the form they were given on.
     *
     * @param form    the version that was filled in; the present one when that was not kept
     * @param answers by field key, as they were given
     * @param offered words of choices that came from the cooperation
     */
    public record Answered(Form form, Map<String, Object> answers, OfferedWords offered) {}

    /** With this form under its answers; as it is when there is none. */
    PieceOfWork on(@Nullable Form form) {
        return form == null || answered == null
                ? this
                : new PieceOfWork(
                        task,
                        closed,
                        effective,
                        ground,
                        reason,
                        new Answered(form, answered.answers(), answered.offered()));
    }

    /** How it came to be closed. */
    public enum Manner {
        DONE,
        SET_ASIDE,
        /** The fact was recorded without the form of the task. */
        RECORDED_ELSEWHERE
    }

    public Manner manner() {
        return ground != null ? Manner.SET_ASIDE : answered == null ? Manner.RECORDED_ELSEWHERE : Manner.DONE;
    }
}
