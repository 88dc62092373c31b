package nl.samenspoor.motive;

import java.util.Arrays;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The present state of one of the three K's, not the strength of the motive: the worse the state, the greater the need
 * to act (Speulman 2012, table 8.6).
 */
public enum State {
    VERY_GOOD("++", 2, 0),
    GOOD("+", 1, 0),
    MODERATE("+-", 0, 1),
    BAD("-", -1, 2),
    VERY_BAD("--", -2, 3),
    /** Not known; never shown as moderate. */
    UNKNOWN("unknown", null, null);

    private final String key;
    private final @Nullable Integer value;
    private final @Nullable Integer need;

    State(String key, @Nullable Integer value, @Nullable Integer need) {
        this.key = key;
        this.value = value;
        this.need = need;
    }

    /** {@code ++}, {@code +}, {@code +-}, {@code -}, {@code --} or {@code unknown}. */
    public String key() {
        return key;
    }

    /** −2 (very bad) to 2 (very good), or null when unknown. */
    public @Nullable Integer value() {
        return value;
    }

    /** Need to act that follows from the state: 0 (none), 1 (slight), 2, 3 (absolute), or null when unknown. */
    public @Nullable Integer need() {
        return need;
    }

    /** @throws InvalidInput on {@code field} for an unknown key */
    public static State of(String field, String key) {
        return Arrays.stream(values())
                .filter(state -> state.key.equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(field, "motive.state", key));
    }
}
