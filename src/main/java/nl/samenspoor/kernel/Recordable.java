package nl.samenspoor.kernel;

import org.jspecify.annotations.Nullable;

/**
 * An event that belongs in the decision log. Publishing it inside a use case writes the entry in the same
 * transaction.
 */
public interface Recordable {

    DecisionPoint decisionPoint();

    /** Id of the row the entry is about, at most 36 characters, by which a reader of the row finds the entry; or null. */
    default @Nullable String fact() {
        return null;
    }

    /** Id of the row whose entry this one corrects; or null. */
    default @Nullable String correctsFact() {
        return null;
    }
}
