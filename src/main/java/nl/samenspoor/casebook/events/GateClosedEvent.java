package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.NoteOutcome;
import nl.samenspoor.gate.NotingOutcomes;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import org.springframework.stereotype.Component;

/** The outcome of a gate was taken note of; another outcome than expected is refused. */
@Component
class GateClosedEvent implements EventKind {

    private final GateView gates;
    private final NotingOutcomes noting;

    GateClosedEvent(GateView gates, NotingOutcomes noting) {
        this.gates = gates;
        this.noting = noting;
    }

    @Override
    public String name() {
        return "gate_closed";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        GateKey gate = GateKey.valueOf(event.required("gate"));
        String outcome = gates.outcome(context.id(), gate);
        if (outcome == null) {
            throw new Conflict("casebook.noOutcome", gate.name());
        }
        String expected = event.text("expected");
        if (expected != null && !expected.equals(outcome)) {
            throw InvalidInput.of("expected", "casebook.otherOutcome", gate.name(), outcome, expected);
        }
        noting.note(context.actor(), context.id(), new NoteOutcome(gate, SourceText.of(event), event.on()));
    }
}
