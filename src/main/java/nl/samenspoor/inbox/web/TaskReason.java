package nl.samenspoor.inbox.web;

import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;

/** Says in words why a task waits for somebody: by which role, for which municipality, in whose place. */
final class TaskReason {

    private TaskReason() {}

    /**
     * @param municipality name of the task's municipality, or null
     * @return null when it is not his to do
     */
    static @Nullable String of(Actor actor, OpenTask task, @Nullable String municipality, Texts texts) {
        Capacity capacity = actor.capacity(task.municipality(), task.body());
        if (capacity == null) {
            return null;
        }
        if (task.body() == Body.PROJECT_LEADER || municipality == null) {
            return texts.of("inbox.why.PROJECT_LEADER");
        }
        return texts.of(
                (capacity.deputy() ? "inbox.whyDeputy." : "inbox.why.")
                        + task.body().name(),
                municipality);
    }
}
