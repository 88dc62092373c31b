package nl.samenspoor.inbox;

import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Does a task that is found by what it is about instead of by its id; how recorded events are played. */
@Component
public class RecordingWork {

    /** Whether the process waits for this work now. */
    public boolean waitsFor(CooperationId cooperation, WorkItem work) {
        throw new UnsupportedOperationException();
    }

    /**
     * As {@link CompletingTasks#complete}, for the open task of this cooperation with this step, municipality and field.
     *
     * @param answers   by field key, without the date
     * @param effective when it happened; goes into the form's date field
     * @throws Conflict when no such task is open
     */
    public void record(
            Actor actor, CooperationId cooperation, WorkItem work, Map<String, ?> answers, EffectiveDate effective) {
        throw new UnsupportedOperationException();
    }
}
