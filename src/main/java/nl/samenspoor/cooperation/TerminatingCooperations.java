package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Termination. */
@Component
public class TerminatingCooperations {

    public void terminate(Actor actor, CooperationId id, TerminateCooperation command) {
        throw new UnsupportedOperationException();
    }
}
