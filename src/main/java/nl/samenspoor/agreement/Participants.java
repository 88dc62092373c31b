package nl.samenspoor.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Which bodies of the municipalities enter into an arrangement. */
public enum Participants {
    COLLEGES,
    COUNCILS_AND_COLLEGES,
    COUNCILS,
    MAYORS;

    private static final String UNKNOWN = "unknown";

    /** Lower-case key as forms and data write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether councils are party themselves; then nobody asks them for a view first (Wgr art. 1 par. 2). */
    public boolean councilsAreParty() {
        return this == COUNCILS || this == COUNCILS_AND_COLLEGES;
    }

    /**
     * @return null when it is not known: nothing was chosen, or {@code unknown}
     * @throws InvalidInput on field {@code participants} for another key that is none
     */
    public static @Nullable Participants of(@Nullable String key) {
        if (key == null || key.isBlank() || key.equals(UNKNOWN)) {
            return null;
        }
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "participants",
                        "agreement.participants",
                        key.substring(0, Math.min(60, key.length())),
                        Arrays.stream(values()).map(Participants::key).collect(Collectors.joining(", "))));
    }
}
