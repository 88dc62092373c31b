package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Sounding. */
@Component
public class RecordingSoundings {

    public void record(Actor actor, CooperationId id, RecordSounding command) {
        throw new UnsupportedOperationException();
    }
}
