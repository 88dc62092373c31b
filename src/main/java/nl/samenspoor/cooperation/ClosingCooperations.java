package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Close. */
@Component
public class ClosingCooperations {

    public void close(CooperationId id) {
        throw new UnsupportedOperationException();
    }

    public void close(CooperationId id, @Nullable EffectiveDate endedOn) {
        throw new UnsupportedOperationException();
    }
}
