package nl.samenspoor.inbox;

import java.util.Set;
import java.util.function.Predicate;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import org.springframework.stereotype.Component;

/**
 * Lets the project leader go on without preparatory work, in the open: the task stays on record with the reason. What is
 * not recorded stays unknown. Decisions cannot be set aside.
 */
@Component
public class SettingAsideTasks {

    /** Why a task is set aside. */
    public enum Ground {
        /** It may have been done, but nothing about it was recorded. */
        NOT_RECORDED,
        /** It does not apply to this cooperation. */
        NOT_APPLICABLE
    }

    /** Steps in which somebody decides; nobody may go on without them. */
    public static final Set<String> DECISIONS = Set.of(
            "userTask_recordCouncilDecision",
            "userTask_recordCollegeDecision",
            "userTask_chooseAfterRejection",
            "userTask_chooseAfterRefusal",
            "userTask_reassessPartners",
            "userTask_confirmStart");

    /** Whether a step prepares a decision and may be set aside. */
    public static boolean preparatory(String step) {
        return !DECISIONS.contains(step);
    }

    /**
     * Sets one task aside.
     *
     * @param reason in the person's words, at most 2,000 characters
     * @throws NotFound     when the task does not exist or its cooperation may not be seen
     * @throws NotAllowed   when the actor does not lead the cooperation
     * @throws Conflict     when the task is closed already, or is a decision
     * @throws InvalidInput on field {@code reason}
     */
    public void setAside(Actor actor, String taskId, Ground ground, String reason, EffectiveDate effective) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sets aside open preparatory tasks, and those that open because of it, until none is left.
     *
     * @param steps which steps; decisions are never set aside, whatever this says
     * @return how many were set aside
     */
    public int setAsideAll(
            Actor actor,
            CooperationId cooperation,
            Predicate<String> steps,
            Ground ground,
            String reason,
            EffectiveDate effective) {
        throw new UnsupportedOperationException();
    }
}
