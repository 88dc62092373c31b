package nl.samenspoor.inbox;

import java.time.LocalDate;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * When a task was done, without what was filled in.
 *
 * @param task      id of the task
 * @param step      id of the user task in the model
 * @param due       last day to do it in time, or null
 * @param effective when it happened; null when nobody said
 * @param ground    why it was set aside; null when it was not
 */
public record StepDone(
        String task, String step, @Nullable LocalDate due, @Nullable EffectiveDate effective, @Nullable Ground ground) {

    /** Whether nobody did it. */
    public boolean setAside() {
        return ground != null;
    }

    /** Whether it was done, and something is known of when. */
    public boolean dated() {
        return !setAside() && effective != null && effective.known();
    }

    /** Whether it was done after its last day, as far as both are known. */
    public boolean late() {
        return due != null
                && effective != null
                && !setAside()
                && EffectiveDate.on(due).surelyBefore(effective);
    }
}
