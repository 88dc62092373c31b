package nl.samenspoor.casebook.events;

import java.util.stream.Collectors;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.Circumstance;
import nl.samenspoor.cooperation.FollowUp;
import nl.samenspoor.cooperation.ReportCircumstance;
import nl.samenspoor.cooperation.ReportingCircumstances;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Council elections. What was concluded is recorded too, or set aside as not recorded. */
@Component
class ElectionEvent implements EventKind {

    private final ReportingCircumstances circumstances;
    private final CaseTasks tasks;

    ElectionEvent(ReportingCircumstances circumstances, CaseTasks tasks) {
        this.circumstances = circumstances;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "election";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        String where = "Raadsverkiezingen: "
                + event.municipalities("municipalities").stream()
                        .map(context::name)
                        .collect(Collectors.joining(", "));
        circumstances.report(
                context.actor(),
                context.id(),
                new ReportCircumstance(Circumstance.ELECTION, where, event.on(), context.particulars(event, where)));
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
