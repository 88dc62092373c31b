package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Review. */
@Component
public class ReviewingHolds {

    public void review(Actor actor, CooperationId id, ReviewHold command) {
        throw new UnsupportedOperationException();
    }
}
