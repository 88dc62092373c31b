package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.DropForm;
import nl.samenspoor.cooperation.DroppingForms;
import org.springframework.stereotype.Component;

/** The preferred form failed. */
@Component
class FallbackEvent implements EventKind {

    private final DroppingForms forms;

    FallbackEvent(DroppingForms forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return "fallback";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        forms.drop(
                context.actor(),
                context.id(),
                new DropForm(event.required("reason"), event.on(), context.particulars(event)));
    }
}
