package nl.samenspoor.inbox;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says who of a body is at a task, so that two do not do the same work. It gives no right and decides nothing: whoever may
 * do the task may take it over, knowing from whom, and the secretary of the municipality can let it go for somebody who is
 * not there.
 */
@Component
public class ClaimingTasks {

    private final TaskAccess access;
    private final ClosingTasks closing;
    private final TaskClaimRows claims;
    private final Clock clock;

    ClaimingTasks(TaskAccess access, ClosingTasks closing, TaskClaimRows claims, Clock clock) {
        this.access = access;
        this.closing = closing;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Takes a task, or takes it over from whoever was seen to be at it. Nothing happens when the actor is at it already.
     *
     * @param seen number of the claim the actor saw; 0 for none
     * @throws NotFound   when the task does not exist or the actor may not see its cooperation
     * @throws NotAllowed when it is somebody else's task
     * @throws Conflict   when it is closed, or somebody else is at it than the actor saw, with who and since when
     */
    @UseCase
    public void claim(Actor actor, String taskId, int seen) {
        TaskRecord known = access.visible(actor, taskId);
        access.requireOwn(actor, known);
        closing.requireOpen(known);
        Claim now = claims.newest(taskId);
        if (now.by(actor.account())) {
            return;
        }
        if (now.holder() != null && now.number() != seen) {
            throw taken(now);
        }
        add(actor, known, now, actor.account());
    }

    /**
     * Lets go of a task the actor is at; nothing happens when he is not.
     *
     * @throws NotFound   when the task does not exist or the actor may not see its cooperation
     * @throws NotAllowed when it is somebody else's task
     */
    @UseCase
    public void release(Actor actor, String taskId) {
        TaskRecord known = access.visible(actor, taskId);
        access.requireOwn(actor, known);
        Claim now = claims.newest(taskId);
        if (now.by(actor.account())) {
            add(actor, known, now, null);
        }
    }

    /**
     * Lets go of a task for somebody else of the municipality, who may be ill or gone.
     *
     * @param seen number of the claim the actor saw
     * @throws NotFound   when the task does not exist or the actor may not see its cooperation
     * @throws NotAllowed unless the actor is the secretary of the municipality it is for
     * @throws Conflict   when the task is closed, nobody is at it, or somebody else is than the actor saw
     */
    @UseCase
    public void releaseFor(Actor actor, String taskId, int seen) {
        TaskRecord known = access.visible(actor, taskId);
        MunicipalityCode municipality = known.task().municipality();
        if (municipality == null || !Permissions.mayFor(actor, Right.RELEASE_TASK, municipality)) {
            throw new NotAllowed(Right.RELEASE_TASK.refusal());
        }
        closing.requireOpen(known);
        Claim now = claims.newest(taskId);
        if (now.holder() == null) {
            throw new Conflict("inbox.claim.nobody");
        }
        if (now.number() != seen) {
            throw taken(now);
        }
        claims.add(taskId, now.number() + 1, null, actor, actor.capacity(municipality, Body.SECRETARY));
    }

    /** Who is at which of these tasks, by id; in one statement. For tasks the reader sees already. */
    public Map<String, Claim> held(Collection<OpenTask> tasks) {
        return claims.held(tasks.stream().map(OpenTask::id).toList());
    }

    /** Tasks others are at that the actor may let go for them, the longest first; at most one statement. */
    public Map<OpenTask, Claim> releasable(Actor actor) {
        List<MunicipalityCode> own = actor.seats().stream()
                .map(Seat::municipality)
                .filter(one -> Permissions.mayFor(actor, Right.RELEASE_TASK, one))
                .distinct()
                .toList();
        return own.isEmpty() ? Map.of() : claims.heldByOthers(own, actor.account());
    }

    Claim of(TaskRecord known) {
        return claims.newest(known.task().id());
    }

    /**
     * What others decided is recorded whoever is at it; a person does not do work somebody else is at.
     *
     * @throws Conflict with who is at it and since when
     */
    void requireFree(Actor actor, TaskRecord known) {
        if (!actor.system()) {
            Claim now = of(known);
            if (now.byOtherThan(actor.account())) {
                throw taken(now);
            }
        }
    }

    private Conflict taken(Claim now) {
        return new Conflict("inbox.claim.taken", now.holder(), ClosingTasks.moment(now.since(), clock));
    }

    private void add(Actor actor, TaskRecord known, Claim before, @Nullable String holder) {
        claims.add(known.task().id(), before.number() + 1, holder, actor, ClosingTasks.capacity(known.task(), actor));
    }
}
