package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Extensions. */
@Component
public class RequestingExtensions {

    public CooperationId request(Actor actor, CooperationId parent, RequestExtension command) {
        throw new UnsupportedOperationException();
    }
}
