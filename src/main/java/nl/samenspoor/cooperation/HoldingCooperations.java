package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Hold. */
@Component
public class HoldingCooperations {

    public void hold(Actor actor, CooperationId id, HoldCooperation command) {
        throw new UnsupportedOperationException();
    }
}
