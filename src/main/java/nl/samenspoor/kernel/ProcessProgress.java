package nl.samenspoor.kernel;

/** How a use case tells the process that work is done. Implemented by the process module; called last. */
public interface ProcessProgress {

    /**
     * The work is done and recorded. If the process waits for it, it moves on; otherwise nothing happens: a fact may
     * be recorded before or after its step.
     *
     * @return whether the process was waiting for it
     */
    boolean finished(CooperationId cooperation, WorkItem work);
}
