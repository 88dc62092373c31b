package nl.samenspoor.kernel;

/** How a use case tells the process that work is done, called last, and asks what waits. Implemented by the process module. */
public interface ProcessProgress {

    /**
     * The work is done and recorded. If the process waits for it, it moves on; otherwise nothing happens: a fact may
     * be recorded before or after its step.
     *
     * @return whether the process was waiting for it
     */
    boolean finished(CooperationId cooperation, WorkItem work);

    /** Whether the process waits for that work now; not where nothing is known of a process. */
    default boolean waitsFor(CooperationId cooperation, WorkItem work) {
        return false;
    }
}
