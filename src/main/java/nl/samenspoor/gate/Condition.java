package nl.samenspoor.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What a body asked for with its decision, or promised; to be answered before the next gate (model rule R8).
 *
 * @param key          unique within the cooperation
 * @param gate         at which gate it was set; of a promise the gate that opened last, null when none had
 * @param municipality whose body set it, or promised
 * @param body         council or college
 * @param text         what must be answered
 * @param before       gate before which it must be answered; null is the next one that opens
 * @param kind         condition, wish, motion or promise
 * @param setOn        when
 * @param owner        who sees to it
 * @param due          last day for the answer, or null without one
 * @param state        open, met, carried over or lapsed
 * @param answer       how it was met, or why it is carried over or lapsed; null while open
 * @param answeredOn   when; null while open
 * @param answers      every answer ever given, in that order
 */
public record Condition(
        String key,
        @Nullable GateKey gate,
        MunicipalityCode municipality,
        Body body,
        String text,
        @Nullable GateKey before,
        Kind kind,
        EffectiveDate setOn,
        ConditionOwner owner,
        @Nullable LocalDate due,
        State state,
        @Nullable String answer,
        @Nullable EffectiveDate answeredOn,
        List<Answer> answers) {

    /** What it is. */
    public enum Kind {
        /** A body's yes depends on it. */
        CONDITION,
        /** Attached at G3: consent knows no conditions (Wgr art. 1), so nothing waits for its answer. */
        WISH,
        /** The same, asked for by a motion of the council. */
        MOTION,
        /** Toezegging: given by a college, with or without a decision. */
        PROMISE;

        /** Lower-case key as the API writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a condition stands. */
    public enum State {
        OPEN,
        MET,
        /** Taken along past one gate, with a motivation; open again at the next. */
        CARRIED_OVER,
        /** Fell away because the municipality left the cooperation; nobody needs to answer it any more. */
        LAPSED;

        /** Lower-case key as the API writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One answer.
     *
     * @param met   whether it is met by it; otherwise it was carried over past a gate
     * @param words how, or why not
     * @param on    when
     * @param by    account that recorded it
     */
    public record Answer(boolean met, String words, EffectiveDate on, String by) {}

    public Condition {
        answers = List.copyOf(answers);
    }

    /** Whether nothing waits for its answer. */
    public boolean wish() {
        return kind == Kind.WISH || kind == Kind.MOTION;
    }

    /** Whether an answer can still be given. */
    public boolean answerable() {
        return state == State.OPEN || state == State.CARRIED_OVER;
    }

    /** Whether an answer is still owed, now or at a later gate. */
    public boolean owed() {
        return !wish() && answerable();
    }

    /** Whether an answer is hoped for, and a gate does not wait for it. */
    public boolean hopedFor() {
        return wish() && answerable();
    }

    /** Whether the last day for the answer has passed without one. */
    public boolean overdue(LocalDate today) {
        return answerable() && due != null && due.isBefore(today);
    }
}
