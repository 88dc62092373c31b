package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.Circumstance;
import nl.samenspoor.cooperation.FollowUp;
import nl.samenspoor.cooperation.ReportCircumstance;
import nl.samenspoor.cooperation.ReportingCircumstances;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Something went wrong or came up. What was concluded is recorded too, or set aside as not recorded. */
@Component
class IncidentEvent implements EventKind {

    private final ReportingCircumstances circumstances;
    private final CaseTasks tasks;

    IncidentEvent(ReportingCircumstances circumstances, CaseTasks tasks) {
        this.circumstances = circumstances;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "incident";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        String words = context.about(event, "text");
        circumstances.report(
                context.actor(),
                context.id(),
                new ReportCircumstance(Circumstance.INCIDENT, words, event.on(), context.particulars(event, words)));
        String conclusion = event.text("handling");
        if (conclusion == null) {
            tasks.setAside(
                    context, event, WorkItem.of("userTask_handleIncident"), Ground.NOT_RECORDED, SourceText.of(event));
        } else {
            circumstances.handle(
                    context.actor(), context.id(), new FollowUp(conclusion, event.on(), context.again(event)));
        }
    }
}
