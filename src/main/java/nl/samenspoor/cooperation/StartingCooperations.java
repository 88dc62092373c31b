package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Starts cooperations. */
@Component
public class StartingCooperations {

    public CooperationId start(Actor actor, StartCooperation command) {
        throw new UnsupportedOperationException();
    }
}
