package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.gate.spi.GateTables;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Computes what a gate came to, from our own records of what the bodies decided, and puts it in the decision log. */
@Component
public class DecidingGates {

    private static final Actor SYSTEM = Actor.system("samenspoor");

    private final OpeningRegister openings;
    private final GateReader reader;
    private final GateTables tables;
    private final GateWords words;
    private final ApplicationEventPublisher events;

    DecidingGates(
            OpeningRegister openings,
            GateReader reader,
            GateTables tables,
            GateWords words,
            ApplicationEventPublisher events) {
        this.openings = openings;
        this.reader = reader;
        this.tables = tables;
        this.words = words;
        this.events = events;
    }

    /** Closes the gate with its outcome. Nothing happens when it is not open: a gate is decided once. */
    @UseCase
    public void decide(CooperationId cooperation, GateKey gate) {
        openings.lock(cooperation, gate).ifPresent(opening -> {
            Tally tally = new Tally(reader.of(opening));
            Verdict verdict = tally.verdict();
            Choice choice = tally.choice();
            openings.decide(opening, tally, verdict, choice, tables.outcome(gate, verdict, choice));
        });
    }

    /** Writes the outcome of the latest attempt into the decision log; once, however often it is called. */
    @UseCase
    public void announce(CooperationId cooperation, GateKey gate) {
        openings.latest(cooperation, gate)
                .filter(opening -> opening.status() == Gate.Status.DECIDED)
                .filter(openings::announce)
                .ifPresent(opening -> publish(opening, reader.of(opening)));
    }

    private void publish(Opening opening, Gate gate) {
        EffectiveDate on = gate.decidedOn() == null ? EffectiveDate.unknown() : gate.decidedOn();
        List<String> actors = words.bodies(gate);
        events.publishEvent(new GateDecided(
                gate,
                DecisionPoint.of(
                                opening.cooperation(),
                                DecisionPointKind.GATE_OUTCOME,
                                on,
                                actors,
                                words.outcome(gate),
                                SYSTEM)
                        .withGate(gate.key())));
    }
}
