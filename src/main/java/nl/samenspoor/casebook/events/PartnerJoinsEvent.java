package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.JoinPartner;
import nl.samenspoor.cooperation.JoiningPartners;
import nl.samenspoor.cooperation.ReassessPartners;
import nl.samenspoor.cooperation.ReassessingPartners;
import nl.samenspoor.kernel.Phase;
import org.springframework.stereotype.Component;

/** A municipality joins. */
@Component
class PartnerJoinsEvent implements EventKind {

    private final JoiningPartners joining;
    private final ReassessingPartners reassessing;

    PartnerJoinsEvent(JoiningPartners joining, ReassessingPartners reassessing) {
        this.joining = joining;
        this.reassessing = reassessing;
    }

    @Override
    public String name() {
        return "partner_joins";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        joining.join(
                context.actor(),
                context.id(),
                new JoinPartner(
                        event.municipality(),
                        context.words(event, "reason"),
                        event.on(),
                        context.particulars(event, event.text("reason"))));
        if (event.node().has("continueAtPhase")) {
            reassessing.reassess(
                    context.actor(),
                    context.id(),
                    new ReassessPartners(
                            Phase.of(event.node().get("continueAtPhase").intValue()),
                            context.words(event, "reason"),
                            event.on(),
                            context.again(event)));
        }
    }
}
