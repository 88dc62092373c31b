package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** How to go on. */
@Component
public class ReassessingPartners {

    public void reassess(Actor actor, CooperationId id, ReassessPartners command) {
        throw new UnsupportedOperationException();
    }
}
