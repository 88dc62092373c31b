package nl.samenspoor.gate;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Answers conditions. */
@Component
public class MeetingConditions {

    public void meet(Actor actor, CooperationId cooperation, AnswerCondition command) {
        throw new UnsupportedOperationException();
    }

    public void carryOver(Actor actor, CooperationId cooperation, AnswerCondition command) {
        throw new UnsupportedOperationException();
    }
}
