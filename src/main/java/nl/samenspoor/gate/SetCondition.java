package nl.samenspoor.gate;

import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/**
 * Set a condition with a decision.
 *
 * @param key    name unique within the cooperation ({@code [a-z0-9-]{1,60}}); null lets the module choose one
 * @param text   what must be answered, at most 2,000 characters
 * @param before gate before which it must be answered; null is the next one that opens
 */
public record SetCondition(@Nullable String key, String text, @Nullable GateKey before) {

    /** A condition without further particulars. */
    public static SetCondition of(String text) {
        return new SetCondition(null, text, null);
    }
}
