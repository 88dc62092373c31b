package nl.samenspoor.gate;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** Opens a round. */
@Component
public class OpeningRounds {

    public void openNext(CooperationId cooperation, GateKey gate) {
        throw new UnsupportedOperationException();
    }
}
