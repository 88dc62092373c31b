package nl.samenspoor.gate;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Records what a college decided. */
@Component
public class RecordingCollegeDecisions {

    public Recorded record(Actor actor, CooperationId cooperation, RecordDecision command) {
        throw new UnsupportedOperationException();
    }
}
