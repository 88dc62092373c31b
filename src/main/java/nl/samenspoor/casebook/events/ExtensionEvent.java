package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.RequestExtension;
import nl.samenspoor.cooperation.RequestingExtensions;
import nl.samenspoor.cooperation.Signal;
import nl.samenspoor.cooperation.SignalKind;
import nl.samenspoor.cooperation.SignalSource;
import org.springframework.stereotype.Component;

/** A new cooperation that goes through all phases, linked to this one. */
@Component
class ExtensionEvent implements EventKind {

    private final RequestingExtensions extensions;

    ExtensionEvent(RequestingExtensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public String name() {
        return "extension";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        String signal = event.text("signal");
        extensions.request(
                context.actor(),
                context.id(),
                new RequestExtension(
                        event.required("name"),
                        event.municipalities("partners"),
                        event.required("reason"),
                        signal == null ? null : new Signal(SignalSource.UNKNOWN, SignalKind.EXTENSION, signal),
                        event.on(),
                        context.particulars(event, event.text("reason"))));
    }
}
