package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Reads. */
@Component
public class Cooperations {

    public CooperationSummary summary(CooperationId id) {
        throw new UnsupportedOperationException();
    }

    public CooperationPage page(Actor actor, CooperationFilter filter, int page, int size) {
        throw new UnsupportedOperationException();
    }

    public List<PhasePeriod> phases(CooperationId id) {
        throw new UnsupportedOperationException();
    }

    public List<Partner> partners(CooperationId id) {
        throw new UnsupportedOperationException();
    }

    public List<Alternative> alternatives(CooperationId id) {
        throw new UnsupportedOperationException();
    }

    public List<TaskField> taskFields(CooperationId id) {
        throw new UnsupportedOperationException();
    }

    public List<CourseEvent> events(CooperationId id) {
        throw new UnsupportedOperationException();
    }
}
