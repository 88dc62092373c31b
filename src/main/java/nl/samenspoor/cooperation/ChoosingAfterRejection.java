package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Choice. */
@Component
public class ChoosingAfterRejection {

    public void choose(Actor actor, CooperationId id, ChooseAfterRejection command) {
        throw new UnsupportedOperationException();
    }
}
