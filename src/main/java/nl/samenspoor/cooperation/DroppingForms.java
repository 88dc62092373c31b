package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Form fails. */
@Component
public class DroppingForms {

    public void drop(Actor actor, CooperationId id, DropForm command) {
        throw new UnsupportedOperationException();
    }
}
