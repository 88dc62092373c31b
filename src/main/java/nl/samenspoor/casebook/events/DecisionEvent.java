package nl.samenspoor.casebook.events;

import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.Recorded;
import nl.samenspoor.gate.RecordingCollegeDecisions;
import nl.samenspoor.gate.RecordingCouncilDecisions;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** A council or college decided at a gate. */
@Component
class DecisionEvent implements EventKind {

    private static final Map<String, DecisionOutcome> OUTCOMES = Map.of(
            "agreed", DecisionOutcome.ADOPTED,
            "agreed_with_conditions", DecisionOutcome.ADOPTED,
            "rejected", DecisionOutcome.REJECTED,
            "tie_postponed", DecisionOutcome.TIE_POSTPONED,
            "tie_rejected", DecisionOutcome.TIE_REJECTED,
            "no_quorum", DecisionOutcome.NO_QUORUM,
            "invalid", DecisionOutcome.INVALID,
            "postponed", DecisionOutcome.POSTPONED,
            "withdrawn", DecisionOutcome.WITHDRAWN);

    private final RecordingCouncilDecisions councils;
    private final RecordingCollegeDecisions colleges;

    DecisionEvent(RecordingCouncilDecisions councils, RecordingCollegeDecisions colleges) {
        this.councils = councils;
        this.colleges = colleges;
    }

    @Override
    public String name() {
        return "decision";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        GateKey gate = GateKey.valueOf(event.required("gate"));
        String choice = event.text("choice");
        RecordDecision command = DecisionPart.command(context, event, gate, OUTCOMES.get(event.required("outcome")))
                .withChoice(choice == null ? null : Choice.of(choice));
        Recorded recorded = event.required("body").equals("council")
                ? councils.record(context.actor(), context.id(), command)
                : colleges.record(context.actor(), context.id(), command);
        DecisionPart.requireOutcome(command, recorded, OUTCOMES.get(event.required("outcome")));
    }
}
