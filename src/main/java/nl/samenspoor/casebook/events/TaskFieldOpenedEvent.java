package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.kernel.Particulars;
import org.springframework.stereotype.Component;

/** A task field was taken up. */
@Component
class TaskFieldOpenedEvent implements EventKind {

    private final OpeningTaskFields fields;

    TaskFieldOpenedEvent(OpeningTaskFields fields) {
        this.fields = fields;
    }

    @Override
    public String name() {
        return "task_field_opened";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        String kind = event.node().path("taskKind").asString("unknown");
        String id = fields.open(
                context.actor(),
                context.id(),
                new OpenTaskField(
                        event.required("taskField"),
                        Choice.of(TaskFieldKind.class, "taskKind", kind),
                        event.node().get("ahead").booleanValue(),
                        event.on(),
                        particulars(context, event)));
        context.opened(
                event.required("taskField"), id, event.node().get("ahead").booleanValue());
    }

    /** The group it was put in is told as what followed. */
    private static Particulars particulars(CaseContext context, CaseEvent event) {
        Particulars known = context.particulars(event);
        String group = Wording.labelled("Ingedeeld bij", event.text("group"));
        return group == null
                ? known
                : new Particulars(
                        known.actors(),
                        known.what(),
                        known.consequence() == null ? group : Wording.all(known.consequence(), group),
                        known.irreversible(),
                        known.source());
    }
}
