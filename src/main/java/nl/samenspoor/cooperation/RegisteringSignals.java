package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Registers the signal. */
@Component
public class RegisteringSignals {

    public void register(Actor actor, CooperationId id, RegisterSignal command) {
        throw new UnsupportedOperationException();
    }
}
