package nl.samenspoor.gate;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Puts proposals to councils. */
@Component
public class ProposingToCouncils {

    public void propose(Actor actor, CooperationId cooperation, ProposeToCouncil command) {
        throw new UnsupportedOperationException();
    }
}
