package nl.samenspoor.inbox.spi;

import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.WorkItem;

/** Does a piece of work that waits along with something else, such as the prehistory with the start. By the inbox. */
public interface WorkAlong {

    /**
     * @param answers   by field key, without the date
     * @param effective when it happened; goes into the form's date field
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when it is somebody else's work
     * @throws Conflict     when it does not wait
     * @throws InvalidInput with every field that is wrong
     */
    void record(Actor actor, CooperationId cooperation, WorkItem work, Map<String, ?> answers, EffectiveDate effective);
}
