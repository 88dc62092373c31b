package nl.samenspoor.process.outbound;

import java.util.List;
import java.util.Objects;
import nl.samenspoor.inbox.KeepingTasks;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.process.model.Variables;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finished work completes the user task that waited for it. No data goes with it: the engine needs none, and when it was done
 * stands in the list of tasks.
 */
@Component
class EngineProgress implements ProcessProgress {

    private final TaskService tasks;
    private final KeepingTasks list;

    EngineProgress(TaskService tasks, KeepingTasks list) {
        this.tasks = tasks;
        this.list = list;
    }

    @Override
    public boolean finished(CooperationId cooperation, WorkItem work, @Nullable EffectiveDate on) {
        return EngineCalls.call(() -> {
            List<Task> waiting = waiting(cooperation, work);
            if (!waiting.isEmpty()) {
                String task = waiting.get(0).getId();
                list.done(task, on);
                tasks.complete(task);
            }
            return !waiting.isEmpty();
        });
    }

    @Override
    public boolean waitsFor(CooperationId cooperation, WorkItem work) {
        return EngineCalls.call(() -> !waiting(cooperation, work).isEmpty());
    }

    private List<Task> waiting(CooperationId cooperation, WorkItem work) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(cooperation.text())
                .taskDefinitionKey(work.step())
                .list()
                .stream()
                .filter(task -> fits(task, work))
                .toList();
    }

    private boolean fits(Task task, WorkItem work) {
        return fits(task, Variables.MUNICIPALITY, Objects.toString(work.municipality(), null))
                && fits(task, Variables.TASK_FIELD, work.taskField())
                && fits(task, Variables.CLIENT, Objects.toString(work.client(), null));
    }

    private boolean fits(Task task, String variable, @Nullable String wanted) {
        return wanted == null || wanted.equals(tasks.getVariable(task.getId(), variable));
    }
}
