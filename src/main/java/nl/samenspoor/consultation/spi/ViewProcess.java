package nl.samenspoor.consultation.spi;

import nl.samenspoor.kernel.CooperationId;

/** How rounds of views reach the process. Implemented by the process module; called last in a use case. */
public interface ViewProcess {

    /**
     * A round begins: what is under way in an earlier one is broken off and its draft is to be sent again; when none is
     * under way, the round runs beside the course.
     *
     * @return false when the process of the cooperation no longer runs
     */
    boolean roundStarted(CooperationId cooperation);
}
