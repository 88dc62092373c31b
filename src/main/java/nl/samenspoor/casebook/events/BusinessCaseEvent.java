package nl.samenspoor.casebook.events;

import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** A business case for a task field was drafted. */
@Component
class BusinessCaseEvent implements EventKind {

    private final CaseTasks tasks;
    private final CaseLog log;

    BusinessCaseEvent(CaseTasks tasks, CaseLog log) {
        this.tasks = tasks;
        this.log = log;
    }

    @Override
    public String name() {
        return "business_case";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        String text = event.text("text");
        String words = "Businesscase " + event.required("taskField") + (text == null ? "" : ": " + text);
        tasks.record(
                context,
                WorkItem.of("userTask_draftBusinessCase").forField(context.taskField(event)),
                Map.of("summary", text == null ? words : text, "source", SourceText.of(event)),
                event.on());
        log.log(context, event, DecisionPointKind.DOCUMENT, words);
    }
}
