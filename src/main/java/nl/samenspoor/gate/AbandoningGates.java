package nl.samenspoor.gate;

import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Abandons a gate. */
@Component
public class AbandoningGates {

    public void abandon(CooperationId cooperation) {
        throw new UnsupportedOperationException();
    }
}
