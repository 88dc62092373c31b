package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.TerminateCooperation;
import nl.samenspoor.cooperation.TerminatingCooperations;
import org.springframework.stereotype.Component;

/** The cooperation ends. */
@Component
class TerminationEvent implements EventKind {

    private final TerminatingCooperations terminating;

    TerminationEvent(TerminatingCooperations terminating) {
        this.terminating = terminating;
    }

    @Override
    public String name() {
        return "termination";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        terminating.terminate(
                context.actor(),
                context.id(),
                new TerminateCooperation(
                        event.required("reason"), event.on(), context.particulars(event, event.text("reason"))));
    }
}
