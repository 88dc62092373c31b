package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.kernel.DecisionPointKind;
import org.springframework.stereotype.Component;

/** A college decided on a task field. A decision put off is only put in the log: nothing is decided yet. */
@Component
class TaskFieldDecidedEvent implements EventKind {

    private final DecidingTaskFields fields;
    private final CaseLog log;

    TaskFieldDecidedEvent(DecidingTaskFields fields, CaseLog log) {
        this.fields = fields;
        this.log = log;
    }

    @Override
    public String name() {
        return "task_field_decided";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        if (event.required("outcome").equals("postponed")) {
            String words = "Besluit over " + event.required("taskField") + " aangehouden in "
                    + context.name(event.municipality());
            context.taskField(event);
            log.log(context, event, DecisionPointKind.TASK_FIELD, words);
            return;
        }
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
