package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Plan. */
@Component
public class AdoptingPlans {

    public void decide(Actor actor, CooperationId id, DecideOnPlan command) {
        throw new UnsupportedOperationException();
    }
}
