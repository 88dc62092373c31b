package nl.samenspoor.process.inbound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.process.model.Variables;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * On which day a task opened. The days of a term count from there, however often they are counted: work that is late does
 * not become work in time because a calendar was kept again.
 */
final class Opened {

    private Opened() {}

    /**
     * Today for a task that only opens. For one in a case that was observed and is followed again: the day from which it
     * is followed.
     *
     * @param scope a task, or the execution that waits at it
     */
    static LocalDate on(VariableScope scope, Clock clock) {
        TaskEntity task = task(scope);
        if (task == null || task.getCreateTime() == null) {
            return LocalDate.now(clock);
        }
        Object since = task.getVariableLocal(Variables.COUNTS_FROM);
        return since == null
                ? task.getCreateTime().toInstant().atZone(clock.getZone()).toLocalDate()
                : LocalDate.parse(since.toString());
    }

    private static @Nullable TaskEntity task(VariableScope scope) {
        if (scope instanceof TaskEntity task) {
            return task;
        }
        List<TaskEntity> waiting = scope instanceof ExecutionEntity execution ? execution.getTasks() : List.of();
        return waiting.size() == 1 ? waiting.get(0) : null;
    }
}
