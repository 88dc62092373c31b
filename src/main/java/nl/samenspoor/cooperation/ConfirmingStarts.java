package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Starts. */
@Component
public class ConfirmingStarts {

    public void plan(Actor actor, CooperationId id, ConfirmStart command) {
        throw new UnsupportedOperationException();
    }

    public void confirm(Actor actor, CooperationId id, ConfirmStart command) {
        throw new UnsupportedOperationException();
    }
}
