package nl.samenspoor.gate;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** Decides a gate. */
@Component
public class DecidingGates {

    public void decide(CooperationId cooperation, GateKey gate) {
        throw new UnsupportedOperationException();
    }

    public void announce(CooperationId cooperation, GateKey gate) {
        throw new UnsupportedOperationException();
    }
}
