package nl.samenspoor.gate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Fraction;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Component;

/** Makes a decision of what was recorded: checks it, and adds what law and rule make of it. */
@Component
class MakingDecisions {

    private final Municipalities municipalities;
    private final Clock clock;

    MakingDecisions(Municipalities municipalities, Clock clock) {
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * @param attached conditions with their keys
     * @throws InvalidInput when the parts of the command cannot be true together
     */
    Decision decide(Actor actor, Gate gate, Body body, RecordDecision command, List<SetCondition> attached) {
        DecisionCheck.require(body, command);
        List<Decision> earlier = gate.meetings(gate.round(), command.municipality());
        VoteOutcome outcome = Outcomes.of(body, command.vote(), earlier, fractionSeats(command));
        DecisionCheck.requireFitting(body, command, outcome.outcome());
        boolean meetsRule =
                outcome.outcome() != DecisionOutcome.ADOPTED || RuleCheck.met(gate.rule(), body, command.vote());
        return new Decision(
                UUID.randomUUID().toString(),
                gate.round(),
                earlier.size() + 1,
                body,
                command.municipality(),
                command.on(),
                command.vote(),
                outcome.outcome(),
                meetsRule ? outcome.reasons() : Outcomes.withRule(outcome.reasons(), gate.rule()),
                meetsRule,
                command.choice(),
                command.ground(),
                command.motivation(),
                command.subject(),
                attached.stream().map(SetCondition::key).toList(),
                command.telling().source(),
                clock.instant(),
                actor.account(),
                null);
    }

    private Map<String, Integer> fractionSeats(RecordDecision command) {
        return municipalities
                .councilAt(command.municipality(), command.on())
                .map(CouncilTerm::fractions)
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(Fraction::name, Fraction::seats, Math::max));
    }
}
