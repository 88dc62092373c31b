package nl.samenspoor.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/**
 * Keeps what somebody filled in on the form of a task until he goes on with it, on this device or another. It is his own,
 * decides nothing and is checked only once it is recorded.
 */
@Component
public class SavingForLater {

    private final TaskAccess access;
    private final ClosingTasks closing;
    private final TaskDraftRows drafts;
    private final SubmissionRows submissions;
    private final Clock clock;

    SavingForLater(
            TaskAccess access, ClosingTasks closing, TaskDraftRows drafts, SubmissionRows submissions, Clock clock) {
        this.access = access;
        this.closing = closing;
        this.drafts = drafts;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * One's own draft, also of a task that was closed since; nothing when there is none.
     *
     * @throws NotFound   when the task does not exist or the actor may not see its cooperation
     * @throws NotAllowed when it is somebody else's task
     */
    public Optional<TaskDraft> find(Actor actor, String taskId) {
        access.requireOwn(actor, access.visible(actor, taskId));
        return drafts.find(taskId, actor.account());
    }

    /** When the actor last saved a draft of which of these tasks, by id; in at most one statement. For tasks he sees already. */
    public Map<String, Instant> saved(Actor actor, Collection<OpenTask> tasks) {
        return drafts.saved(tasks.stream().map(OpenTask::id).toList(), actor.account());
    }

    /**
     * Saves a draft in the place of the one it was made from, also while the cooperation is on hold or somebody else is at
     * the task. Pressed twice it is saved once.
     *
     * @param base    number of the draft it was made from; 0 for none
     * @param answers by field key, as they were typed
     * @throws NotFound     when the task does not exist or the actor may not see its cooperation
     * @throws NotAllowed   when it is somebody else's task
     * @throws Conflict     when it is closed, or he saved another draft since, with when
     * @throws InvalidInput when it is too long to keep
     */
    @UseCase
    public void save(Actor actor, String taskId, int base, Map<String, ?> answers) {
        TaskRecord known = access.visible(actor, taskId);
        access.requireOwn(actor, known);
        closing.requireOpen(known);
        if (!drafts.save(taskId, actor.account(), base, answers)) {
            TaskDraft newer = drafts.find(taskId, actor.account()).orElse(null);
            if (newer == null) {
                save(actor, taskId, 0, answers);
            } else if (!newer.holds(answers)) {
                throw new Conflict("inbox.draft.newer", ClosingTasks.moment(newer.savedAt(), clock));
            }
        }
    }

    /**
     * Keeps what was typed when it could not be recorded, so that it is not lost. Not for whoever recorded the task himself
     * (its page shows what he recorded, and gives what he typed elsewhere back once to be copied), and not over a draft he saved since; one he threw away since is in nobody's way.
     *
     * @param base as for saving
     * @return whether it is kept
     * @throws NotFound   when the task does not exist or the actor may not see its cooperation
     * @throws NotAllowed when it is somebody else's task
     */
    @UseCase
    public boolean rescue(Actor actor, String taskId, int base, Map<String, ?> answers) {
        TaskRecord known = access.visible(actor, taskId);
        access.requireOwn(actor, known);
        ClosedTask closed = known.closed();
        if (closed != null && actor.account().equals(closed.by()) || TypedAnswers.filled(answers) == null) {
            return false;
        }
        try {
            return drafts.save(taskId, actor.account(), base, answers)
                    || base > 0 && drafts.save(taskId, actor.account(), 0, answers);
        } catch (InvalidInput tooLong) {
            return false;
        }
    }

    /**
     * Whether the actor recorded the task himself with just these answers, as after pressing twice: nothing of them is lost.
     *
     * @throws NotFound   when the task does not exist or the actor may not see its cooperation
     * @throws NotAllowed when it is somebody else's task
     */
    public boolean recorded(Actor actor, String taskId, Map<String, ?> answers) {
        access.requireOwn(actor, access.visible(actor, taskId));
        return submissions
                .answers(taskId, actor.account())
                .filter(recorded -> TaskDraft.alike(recorded, answers))
                .isPresent();
    }

    /**
     * Throws one's own draft away; nothing happens when there is none.
     *
     * @throws NotFound   when the task does not exist or the actor may not see its cooperation
     * @throws NotAllowed when it is somebody else's task
     */
    @UseCase
    public void drop(Actor actor, String taskId) {
        access.requireOwn(actor, access.visible(actor, taskId));
        drafts.drop(taskId, actor.account());
    }
}
