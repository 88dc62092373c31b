package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.gate.AnswerCondition;
import nl.samenspoor.gate.MeetingConditions;
import org.springframework.stereotype.Component;

/** A condition was answered. */
@Component
class ConditionMetEvent implements EventKind {

    private final MeetingConditions conditions;

    ConditionMetEvent(MeetingConditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public String name() {
        return "condition_met";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        conditions.meet(
                context.actor(),
                context.id(),
                new AnswerCondition(
                        event.required("condition"),
                        context.words(event, "how"),
                        event.on(),
                        context.particulars(event)));
    }
}
