package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.ConfirmFieldImplementation;
import nl.samenspoor.cooperation.ConfirmingFieldImplementation;
import org.springframework.stereotype.Component;

/** A task field is in operation. */
@Component
class TaskFieldImplementedEvent implements EventKind {

    private final ConfirmingFieldImplementation fields;

    TaskFieldImplementedEvent(ConfirmingFieldImplementation fields) {
        this.fields = fields;
    }

    @Override
    public String name() {
        return "task_field_implemented";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        fields.confirm(
                context.actor(),
                context.id(),
                new ConfirmFieldImplementation(
                        context.taskField(event), event.text("note"), event.on(), context.particulars(event)));
    }
}
