package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Fallback. */
@Component
public class FallingBack {

    public void fallBack(CooperationId id) {
        throw new UnsupportedOperationException();
    }
}
