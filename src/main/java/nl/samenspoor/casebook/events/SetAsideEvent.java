package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** A preparatory task about which nothing is known or which does not apply. */
@Component
class SetAsideEvent implements EventKind {

    private final CaseTasks tasks;

    SetAsideEvent(CaseTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "set_aside";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        WorkItem work = new WorkItem(
                event.required("task"),
                event.municipality("municipality"),
                event.text("taskField") == null ? null : context.taskField(event));
        Ground ground = event.required("why").equals("not_applicable") ? Ground.NOT_APPLICABLE : Ground.NOT_RECORDED;
        String reason = Wording.all(context.words(event, "reason"), Wording.labelled("Bron", SourceText.of(event)));
        tasks.setAside(context, event, work, ground, reason);
    }
}
