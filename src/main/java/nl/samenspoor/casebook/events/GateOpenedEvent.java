package nl.samenspoor.casebook.events;

import java.util.List;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.gate.PrepareDossier;
import nl.samenspoor.gate.PreparingDossiers;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** A gate opens: what its phase left unrecorded is set aside, so that the bodies can decide. */
@Component
class GateOpenedEvent implements EventKind {

    private final PreparingDossiers dossiers;
    private final CaseTasks tasks;

    GateOpenedEvent(PreparingDossiers dossiers, CaseTasks tasks) {
        this.dossiers = dossiers;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "gate_opened";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        GateKey gate = GateKey.valueOf(event.required("gate"));
        tasks.setAsidePhase(gate, context, event);
        dossiers.prepare(
                context.actor(),
                context.id(),
                new PrepareDossier(
                        gate,
                        event.text("question"),
                        event.text("summary"),
                        event.text("motivation"),
                        List.of(),
                        event.on(),
                        SourceText.of(event)));
        tasks.setAsideGate(gate, context, event);
    }
}
