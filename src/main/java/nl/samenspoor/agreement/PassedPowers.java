package nl.samenspoor.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** How powers pass to whoever does the work. */
public enum PassedPowers {
    /** Exercised in the name of who has them (mandaat). */
    MANDATE,
    /** Handed over (overdracht, delegatie). */
    DELEGATION,
    NONE_PASSED;

    private static final String UNKNOWN = "unknown";
    private static final int SHOWN = 60;

    /** Lower-case key as forms and the API write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @return null when it is not known: nothing was chosen, or {@code unknown}
     * @throws InvalidInput on field {@code powers} for another key that is none
     */
    public static @Nullable PassedPowers of(@Nullable String key) {
        if (key == null || key.isBlank() || key.equals(UNKNOWN)) {
            return null;
        }
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "powers",
                        "agreement.participants",
                        key.substring(0, Math.min(SHOWN, key.length())),
                        Arrays.stream(values()).map(PassedPowers::key).collect(Collectors.joining(", "))));
    }
}
