package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.monitoring.RecordTaskScope;
import nl.samenspoor.monitoring.RecordingTaskScope;
import nl.samenspoor.monitoring.TaskScope;
import org.springframework.stereotype.Component;

/** At what level tasks are done together. */
@Component
class TaskScopeEvent implements EventKind {

    private final RecordingTaskScope taskScope;

    TaskScopeEvent(RecordingTaskScope taskScope) {
        this.taskScope = taskScope;
    }

    @Override
    public String name() {
        return "task_scope";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        taskScope.record(
                context.actor(),
                new RecordTaskScope(
                        context.id(),
                        TaskScope.of(event.required("richness")),
                        CaseGrounds.of(event, event.text("scope"))));
    }
}
