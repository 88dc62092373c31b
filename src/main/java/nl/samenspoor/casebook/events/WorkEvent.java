package nl.samenspoor.casebook.events;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Any other task of the process models, with the fields of its form; the source of the event is that of the answers too. */
@Component
class WorkEvent implements EventKind {

    private final CaseTasks tasks;

    WorkEvent(CaseTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "work";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        WorkItem work = new WorkItem(
                event.required("task"),
                event.municipality("municipality"),
                event.text("taskField") == null ? null : context.taskField(event));
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("source", SourceText.of(event));
        answers.putAll(JsonMapper.shared().convertValue(event.node().get("answers"), new TypeReference<>() {}));
        tasks.record(context, work, answers, event.on());
    }
}
