package nl.samenspoor.casebook.events;

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
                new PrepareDossier(gate, event.text("question"), summary(event), event.text("motivation"), event.on()));
        tasks.setAsideGate(gate, context, event);
    }

    /** The summary with its source: a dossier has no place of its own for that. */
    private static String summary(CaseEvent event) {
        String source = "Bron: " + SourceText.of(event);
        return event.text("summary") == null ? source : Wording.all(event.required("summary"), source);
    }
}
