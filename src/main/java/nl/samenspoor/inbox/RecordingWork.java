package nl.samenspoor.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Does a task that is found by what it is about instead of by its id; how recorded events are played. */
@Component
public class RecordingWork {

    private final TaskRows tasks;
    private final TaskAccess access;
    private final DoingTasks doing;
    private final Visibility visibility;

    RecordingWork(TaskRows tasks, TaskAccess access, DoingTasks doing, Visibility visibility) {
        this.tasks = tasks;
        this.access = access;
        this.doing = doing;
        this.visibility = visibility;
    }

    /** Whether the process waits for this work now. */
    public boolean waitsFor(CooperationId cooperation, WorkItem work) {
        return tasks.open(cooperation, work).isPresent();
    }

    /**
     * As {@link CompletingTasks#complete}, for the open task of this cooperation with this step, municipality and field.
     *
     * @param answers   by field key, without the date
     * @param effective when it happened; goes into the form's date field
     * @throws Conflict when no such task is open
     */
    @UseCase
    public void record(
            Actor actor, CooperationId cooperation, WorkItem work, Map<String, ?> answers, EffectiveDate effective) {
        visibility.requireVisible(actor, cooperation);
        TaskRecord known =
                tasks.open(cooperation, work).orElseThrow(() -> new Conflict("inbox.notWaiting", work.step()));
        access.requireOwn(actor, known);
        access.requireNotOnHold(actor, known);
        Map<String, Object> dated = new LinkedHashMap<>(answers);
        dated.put(Answers.EFFECTIVE, effective.toEdtf());
        doing.perform(actor, known, dated);
    }
}
