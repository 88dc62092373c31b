package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** A partner joins. */
@Component
public class JoiningPartners {

    public void join(Actor actor, CooperationId id, JoinPartner command) {
        throw new UnsupportedOperationException();
    }
}
