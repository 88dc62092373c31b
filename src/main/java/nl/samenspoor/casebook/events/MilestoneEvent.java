package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import org.springframework.stereotype.Component;

/** A dated decision point that no other kind describes. */
@Component
class MilestoneEvent implements EventKind {

    private final CaseLog log;

    MilestoneEvent(CaseLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "milestone";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        log.log(context, event, DecisionPointKind.of(event.required("type")), event.required("what"));
    }
}
