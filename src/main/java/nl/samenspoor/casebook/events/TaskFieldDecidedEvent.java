package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.FieldDecision;
import org.springframework.stereotype.Component;

/** A college decided on a task field. */
@Component
class TaskFieldDecidedEvent implements EventKind {

    private final DecidingTaskFields fields;

    TaskFieldDecidedEvent(DecidingTaskFields fields) {
        this.fields = fields;
    }

    @Override
    public String name() {
        return "task_field_decided";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        fields.decide(
                context.actor(),
                context.id(),
                new DecideOnTaskField(
                        context.taskField(event),
                        event.municipality(),
                        event.required("outcome").equals("approved") ? FieldDecision.GO : FieldDecision.STOP,
                        event.text("note"),
                        event.on(),
                        context.particulars(event)));
    }
}
