package nl.samenspoor.casebook.events;

import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** A plan of approach was drafted. */
@Component
class PlanDraftedEvent implements EventKind {

    private final CaseTasks tasks;
    private final PlanStages stages;
    private final CaseLog log;

    PlanDraftedEvent(CaseTasks tasks, PlanStages stages, CaseLog log) {
        this.tasks = tasks;
        this.stages = stages;
        this.log = log;
    }

    @Override
    public String name() {
        return "plan_drafted";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        stages.keep(context, event);
        tasks.record(
                context,
                WorkItem.of("userTask_draftPlanOfApproach"),
                Map.of(
                        "title", event.required("title"),
                        "content", event.text("text") == null ? event.required("title") : event.required("text"),
                        "source", SourceText.of(event)),
                event.on());
        log.log(context, event, DecisionPointKind.PLAN, Wording.all(event.required("title"), stages.words(event)));
    }
}
