package nl.samenspoor.motive;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/** How a pressure reaches a municipality. */
public enum Directness {
    /** Aimed at this municipality. */
    DIRECT,
    /** Through general developments. */
    INDIRECT,
    UNKNOWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on {@code field} for an unknown key */
    public static Directness of(String field, String key) {
        return Arrays.stream(values())
                .filter(directness -> directness.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(field, "motive.directness", key));
    }
}
