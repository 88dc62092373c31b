package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.AfterRejection;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.ChooseAfterRejection;
import nl.samenspoor.cooperation.ChoosingAfterRejection;
import org.springframework.stereotype.Component;

/** What was chosen after a gate said no. */
@Component
class AfterRejectionEvent implements EventKind {

    private final ChoosingAfterRejection choosing;

    AfterRejectionEvent(ChoosingAfterRejection choosing) {
        this.choosing = choosing;
    }

    @Override
    public String name() {
        return "after_rejection";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        choosing.choose(
                context.actor(),
                context.id(),
                new ChooseAfterRejection(
                        Choice.of(AfterRejection.class, "choice", event.required("choice")),
                        context.words(event, "reason"),
                        event.on(),
                        context.particulars(event, event.text("reason"))));
    }
}
