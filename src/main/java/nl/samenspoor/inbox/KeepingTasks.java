package nl.samenspoor.inbox;

import org.springframework.stereotype.Component;

/**
 * Keeps the list of tasks equal to what the process waits for. Called by the process module only, inside the
 * transaction in which the process moves.
 */
@Component
public class KeepingTasks {

    /** The process waits for this from now on. */
    public void opened(OpenedTask task) {
        throw new UnsupportedOperationException();
    }

    /** The process moved on because the work is done; does nothing to a task already marked done or set aside. */
    public void completed(String taskId) {
        throw new UnsupportedOperationException();
    }

    /** The process no longer waits for it, because its course changed. */
    public void cancelled(String taskId) {
        throw new UnsupportedOperationException();
    }
}
