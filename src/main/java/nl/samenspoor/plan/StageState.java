package nl.samenspoor.plan;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/** How far a stage of a plan is. */
public enum StageState {
    UNKNOWN,
    PLANNED,
    RUNNING,
    DONE,
    /** Will not be carried out; it stays in the plan, so that one sees it was there. */
    DROPPED;

    /** Lower-case key as pages, the API and data write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on {@code field} when it is not on the list; an empty text is unknown */
    static StageState of(String field, String key) {
        return key.isEmpty()
                ? UNKNOWN
                : Arrays.stream(values())
                        .filter(state -> state.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of(
                                field, "plan.stage.state", key.substring(0, Math.min(40, key.length()))));
    }
}
