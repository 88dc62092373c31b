package nl.samenspoor.motive;

import nl.samenspoor.kernel.Basis;
import org.jspecify.annotations.Nullable;

/**
 * The state of one of the three K's.
 *
 * @param state  how it is
 * @param basis  how the recorder knows
 * @param source where it is known from, at most 2,000 characters, or null
 * @param note   remark, at most 2,000 characters, or null; for example what an unknown score can only have been
 */
public record StateScore(State state, Basis basis, @Nullable String source, @Nullable String note) {

    /** Nothing is known. */
    public static final StateScore UNKNOWN = new StateScore(State.UNKNOWN, Basis.STATED, null, null);
}
