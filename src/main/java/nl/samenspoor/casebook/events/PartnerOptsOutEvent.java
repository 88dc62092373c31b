package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.OptOut;
import nl.samenspoor.cooperation.OptingOut;
import org.springframework.stereotype.Component;

/** A municipality leaves one task field. */
@Component
class PartnerOptsOutEvent implements EventKind {

    private final OptingOut optingOut;

    PartnerOptsOutEvent(OptingOut optingOut) {
        this.optingOut = optingOut;
    }

    @Override
    public String name() {
        return "partner_opts_out";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        optingOut.optOut(
                context.actor(),
                context.id(),
                new OptOut(
                        context.taskField(event),
                        event.municipality(),
                        context.words(event, "reason"),
                        event.on(),
                        context.particulars(event, event.text("reason"))));
    }
}
