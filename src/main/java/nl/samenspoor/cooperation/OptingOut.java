package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Opt-out of a field. */
@Component
public class OptingOut {

    public void optOut(Actor actor, CooperationId id, OptOut command) {
        throw new UnsupportedOperationException();
    }
}
