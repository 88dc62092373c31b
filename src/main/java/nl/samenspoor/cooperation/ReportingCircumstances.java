package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Circumstances. */
@Component
public class ReportingCircumstances {

    public void report(Actor actor, CooperationId id, ReportCircumstance command) {
        throw new UnsupportedOperationException();
    }

    public void assess(Actor actor, CooperationId id, FollowUp command) {
        throw new UnsupportedOperationException();
    }

    public void handle(Actor actor, CooperationId id, FollowUp command) {
        throw new UnsupportedOperationException();
    }
}
