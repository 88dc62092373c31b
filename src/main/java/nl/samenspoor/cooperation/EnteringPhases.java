package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Phase. */
@Component
public class EnteringPhases {

    public void enter(CooperationId id, Phase phase, @Nullable EffectiveDate since) {
        throw new UnsupportedOperationException();
    }
}
