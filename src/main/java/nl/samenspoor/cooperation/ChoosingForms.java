package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Forms. */
@Component
public class ChoosingForms {

    public void choose(Actor actor, CooperationId id, ChooseForm command) {
        throw new UnsupportedOperationException();
    }
}
