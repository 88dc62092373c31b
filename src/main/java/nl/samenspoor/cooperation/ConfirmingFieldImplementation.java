package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Fields. */
@Component
public class ConfirmingFieldImplementation {

    public void confirm(Actor actor, CooperationId id, ConfirmFieldImplementation command) {
        throw new UnsupportedOperationException();
    }
}
