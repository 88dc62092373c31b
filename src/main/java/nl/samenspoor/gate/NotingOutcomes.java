package nl.samenspoor.gate;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Takes note of outcomes. */
@Component
public class NotingOutcomes {

    public void note(Actor actor, CooperationId cooperation, NoteOutcome command) {
        throw new UnsupportedOperationException();
    }
}
