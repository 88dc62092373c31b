package nl.samenspoor.kernel;

import org.jspecify.annotations.Nullable;

/** How a use case tells the process that work is done, called last, and asks what waits. Implemented by the process module. */
public interface ProcessProgress {

    /**
     * The work is done and recorded. If the process waits for it, it moves on; otherwise nothing happens: a fact may
     * be recorded before or after its step.
     *
     * @param on when it was done, as exactly as is known; null when what finishes it says nothing of when
     * @return whether the process was waiting for it
     */
    boolean finished(CooperationId cooperation, WorkItem work, @Nullable EffectiveDate on);

    /** Whether the process waits for that work now; not where nothing is known of a process. */
    default boolean waitsFor(CooperationId cooperation, WorkItem work) {
        return false;
    }
}
