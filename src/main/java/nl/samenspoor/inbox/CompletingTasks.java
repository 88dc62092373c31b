package nl.samenspoor.inbox;

import java.util.Map;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does a task with what somebody filled in on its form. */
@Component
public class CompletingTasks {

    private final TaskAccess access;
    private final ClosingTasks closing;
    private final ClaimingTasks claiming;
    private final TaskDraftRows drafts;
    private final DoingTasks doing;

    CompletingTasks(
            TaskAccess access, ClosingTasks closing, ClaimingTasks claiming, TaskDraftRows drafts, DoingTasks doing) {
        this.access = access;
        this.closing = closing;
        this.claiming = claiming;
        this.drafts = drafts;
        this.doing = doing;
    }

    /**
     * Checks the answers, stores them as they were given, and does the work. All or nothing. The actor's own draft of them
     * is then of no more use and goes.
     *
     * @param answers by field key: texts, numbers, booleans, lists of texts, or lists of maps for rows
     * @return what the answers came to, for work that can tell; null for other work
     * @throws NotFound     when the task does not exist or the actor may not see its cooperation
     * @throws NotAllowed   when it is somebody else's task
     * @throws Conflict     when it is closed already (the words say by whom and when), the cooperation is on hold, or
     *                      somebody else is at it
     * @throws InvalidInput with every field that is wrong
     */
    @UseCase
    public @Nullable Foretold complete(Actor actor, String taskId, Map<String, ?> answers) {
        Foretold cameTo = perform(actor, taskId, answers);
        drafts.drop(taskId, actor.account());
        return cameTo;
    }

    /**
     * The same from a form. A draft that the actor saved on another screen since stays, unless it says the same.
     *
     * @param base number of the draft the form was opened with; 0 for none
     */
    @UseCase
    public @Nullable Foretold complete(Actor actor, String taskId, int base, Map<String, ?> answers) {
        Foretold cameTo = perform(actor, taskId, answers);
        drafts.find(taskId, actor.account())
                .filter(draft -> draft.number() == base || draft.holds(answers))
                .ifPresent(draft -> drafts.drop(taskId, actor.account(), draft.number()));
        return cameTo;
    }

    private @Nullable Foretold perform(Actor actor, String taskId, Map<String, ?> answers) {
        TaskRecord known = access.visible(actor, taskId);
        access.requireOwn(actor, known);
        closing.requireOpen(known);
        access.requireNotOnHold(actor, known);
        claiming.requireFree(actor, known);
        return doing.perform(actor, known, answers);
    }
}
