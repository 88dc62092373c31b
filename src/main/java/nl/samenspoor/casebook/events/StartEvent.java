package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import org.springframework.stereotype.Component;

/** Planned and actual start are kept apart. */
@Component
class StartEvent implements EventKind {

    private final ConfirmingStarts starts;

    StartEvent(ConfirmingStarts starts) {
        this.starts = starts;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        EffectiveDate planned = event.planned() ? event.on() : event.date("plannedOn");
        if (planned != null) {
            Particulars particulars =
                    event.planned() ? context.particulars(event, event.text("name")) : context.again(event);
            starts.plan(
                    context.actor(),
                    context.id(),
                    new ConfirmStart(planned.asPlanned(), event.text("name"), particulars));
        }
        if (!event.planned()) {
            starts.confirm(
                    context.actor(),
                    context.id(),
                    new ConfirmStart(event.on(), event.text("name"), context.particulars(event, event.text("name"))));
        }
    }
}
