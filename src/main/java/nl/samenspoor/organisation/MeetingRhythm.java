package nl.samenspoor.organisation;

import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** How often a body meets. */
public enum MeetingRhythm {
    WEEKLY,
    MONTHLY,
    TWO_MONTHLY,
    /** Whenever a document is there to speak about. */
    PER_DOCUMENT,
    AS_NEEDED,
    UNKNOWN;

    /** Lower-case key as pages, the API and case files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on {@code field} when it is missing or not on the list */
    public static MeetingRhythm of(String field, @Nullable String key) {
        return Keys.of(values(), MeetingRhythm::key, field, key);
    }
}
