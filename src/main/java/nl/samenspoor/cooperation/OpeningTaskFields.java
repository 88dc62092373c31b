package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Fields. */
@Component
public class OpeningTaskFields {

    public String open(Actor actor, CooperationId id, OpenTaskField command) {
        throw new UnsupportedOperationException();
    }
}
