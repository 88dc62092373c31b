package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.Recorded;
import nl.samenspoor.gate.RecordingCouncilDecisions;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** A council consented to the arrangement at G3, or refused. */
@Component
class ConsentEvent implements EventKind {

    private final RecordingCouncilDecisions councils;

    ConsentEvent(RecordingCouncilDecisions councils) {
        this.councils = councils;
    }

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        DecisionOutcome outcome = DecisionPart.consent(event);
        RecordDecision command = DecisionPart.command(context, event, GateKey.G3, outcome);
        Recorded recorded = councils.record(context.actor(), context.id(), command);
        DecisionPart.requireOutcome(command, recorded, outcome);
    }
}
