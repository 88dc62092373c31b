package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.ResumeCooperation;
import nl.samenspoor.cooperation.ResumingCooperations;
import org.springframework.stereotype.Component;

/** The process goes on. */
@Component
class ResumeEvent implements EventKind {

    private final ResumingCooperations resuming;

    ResumeEvent(ResumingCooperations resuming) {
        this.resuming = resuming;
    }

    @Override
    public String name() {
        return "resume";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        resuming.resume(
                context.actor(),
                context.id(),
                new ResumeCooperation(
                        event.text("reason"), event.on(), context.particulars(event, event.text("reason"))));
    }
}
