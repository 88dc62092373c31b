package nl.samenspoor.motive;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/** Whether a pressure is felt. */
public enum Presence {
    PRESENT,
    ABSENT,
    /** Not known; never shown as absent. */
    UNKNOWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on {@code field} for an unknown key */
    public static Presence of(String field, String key) {
        return Arrays.stream(values())
                .filter(presence -> presence.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(field, "motive.presence", key));
    }
}
