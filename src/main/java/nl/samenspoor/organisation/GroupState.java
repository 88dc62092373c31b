package nl.samenspoor.organisation;

import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** How far a working group is. */
public enum GroupState {
    NOT_STARTED,
    RUNNING,
    DONE,
    STOPPED,
    UNKNOWN;

    /** Lower-case key as pages, the API and case files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on {@code field} when it is missing or not on the list */
    public static GroupState of(String field, @Nullable String key) {
        return Keys.of(values(), GroupState::key, field, key);
    }
}
