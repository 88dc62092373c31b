package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Fields. */
@Component
public class DecidingTaskFields {

    public void decide(Actor actor, CooperationId id, DecideOnTaskField command) {
        throw new UnsupportedOperationException();
    }
}
