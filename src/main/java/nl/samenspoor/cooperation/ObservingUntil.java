package nl.samenspoor.cooperation;

import java.time.LocalDate;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Observed until. */
@Component
public class ObservingUntil {

    public void set(Actor actor, CooperationId id, LocalDate until) {
        throw new UnsupportedOperationException();
    }
}
