package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.Circumstance;
import nl.samenspoor.cooperation.FollowUp;
import nl.samenspoor.cooperation.ReportCircumstance;
import nl.samenspoor.cooperation.ReportingCircumstances;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** A key person left or came. What was concluded is recorded too, or set aside as not recorded. */
@Component
class KeyPersonChangeEvent implements EventKind {

    private final ReportingCircumstances circumstances;
    private final CaseTasks tasks;

    KeyPersonChangeEvent(ReportingCircumstances circumstances, CaseTasks tasks) {
        this.circumstances = circumstances;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "key_person_change";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        String words = context.about(event, "role");
        circumstances.report(
                context.actor(),
                context.id(),
                new ReportCircumstance(
                        Circumstance.KEY_PERSON_CHANGE, words, event.on(), context.particulars(event, words)));
        String conclusion = event.text("assessment");
        if (conclusion == null) {
            tasks.setAside(
                    context,
                    event,
                    WorkItem.of("userTask_assessAfterChange"),
                    Ground.NOT_RECORDED,
                    SourceText.of(event));
        } else {
            circumstances.assess(
                    context.actor(), context.id(), new FollowUp(conclusion, event.on(), context.again(event)));
        }
    }
}
