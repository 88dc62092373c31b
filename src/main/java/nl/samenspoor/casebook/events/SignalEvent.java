package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.RegisterSignal;
import nl.samenspoor.cooperation.RegisteringSignals;
import nl.samenspoor.cooperation.Signal;
import nl.samenspoor.cooperation.SignalKind;
import nl.samenspoor.cooperation.SignalSource;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** The signal a cooperation starts from. */
@Component
class SignalEvent implements EventKind {

    private final RegisteringSignals signals;

    SignalEvent(RegisteringSignals signals) {
        this.signals = signals;
    }

    @Override
    public String name() {
        return "signal";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        Signal signal = new Signal(
                Choice.of(SignalSource.class, "origin", event.required("origin")),
                Choice.of(SignalKind.class, "about", event.required("about")),
                text(context, event));
        signals.register(
                context.actor(),
                context.id(),
                new RegisterSignal(signal, event.on(), context.particulars(event, signal.text())));
    }

    private static String text(CaseContext context, CaseEvent event) {
        MunicipalityCode municipality = event.municipality("municipality");
        return municipality == null
                ? event.required("text")
                : event.required("text") + " (" + context.name(municipality) + ")";
    }
}
