package nl.samenspoor.inbox;

import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Which work to list.
 *
 * @param phase   only of this phase, or null
 * @param outside only what belongs to no phase; then there is no {@code phase}
 * @param task    only this task, or null
 */
public record WorkFilter(@Nullable Phase phase, boolean outside, @Nullable String task) {

    public static final WorkFilter ALL = new WorkFilter(null, false, null);

    /** What an address says for work that belongs to no phase. */
    public static final String OUTSIDE = "none";

    /**
     * Reads the filter of an address; empty values leave a criterion out.
     *
     * @param phase 1 to 5, or {@value #OUTSIDE}
     * @throws InvalidInput on {@code phase} for anything else, on {@code task} for what is no plain text
     */
    public static WorkFilter read(@Nullable String phase, @Nullable String task) {
        String only = PlainText.optional("task", task, PlainText.SHORT);
        if (phase == null || phase.isBlank()) {
            return new WorkFilter(null, false, only);
        }
        if (phase.equals(OUTSIDE)) {
            return new WorkFilter(null, true, only);
        }
        if (!phase.matches("[1-5]")) {
            throw InvalidInput.of("phase", "inbox.work.phase", phase);
        }
        return new WorkFilter(Phase.of(Integer.parseInt(phase)), false, only);
    }
}
