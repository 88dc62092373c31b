package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Evaluation asked. */
@Component
public class RequestingEvaluations {

    public void request(Actor actor, CooperationId id, RequestEvaluation command) {
        throw new UnsupportedOperationException();
    }
}
