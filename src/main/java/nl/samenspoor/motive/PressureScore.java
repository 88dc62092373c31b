package nl.samenspoor.motive;

import nl.samenspoor.kernel.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Whether a pressure is felt.
 *
 * @param presence   whether it is there
 * @param directness how it reaches the municipality; unknown unless present
 * @param basis      how the recorder knows
 * @param source     where it is known from, at most 2,000 characters, or null
 * @param note       remark, at most 2,000 characters, or null
 */
public record PressureScore(
        Presence presence, Directness directness, Basis basis, @Nullable String source, @Nullable String note) {

    /** Nothing is known. */
    public static final PressureScore UNKNOWN =
            new PressureScore(Presence.UNKNOWN, Directness.UNKNOWN, Basis.STATED, null, null);
}
