package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Resume. */
@Component
public class ResumingCooperations {

    public void resume(Actor actor, CooperationId id, ResumeCooperation command) {
        throw new UnsupportedOperationException();
    }
}
