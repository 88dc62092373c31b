package nl.samenspoor.gate;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import org.springframework.stereotype.Component;

/** Makes a decision of what was recorded: checks it, and adds what law and rule make of it. */
@Component
class MakingDecisions {

    private final CouncilVotes votes;
    private final Clock clock;

    MakingDecisions(CouncilVotes votes, Clock clock) {
        this.votes = votes;
        this.clock = clock;
    }

    /**
     * @param attached conditions with their keys
     * @throws InvalidInput with everything by which the parts of the command cannot be true together, and for a refusal of
     *                      consent that a person records without its ground and reasons
     */
    Decision decide(Actor actor, Gate gate, Body body, RecordDecision command, List<SetCondition> attached) {
        List<Decision> earlier = gate.meetings(gate.round(), command.municipality());
        VoteOutcome outcome = outcome(actor, body, command, earlier);
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

    private VoteOutcome outcome(Actor actor, Body body, RecordDecision command, List<Decision> earlier) {
        List<Meeting> held = earlier.stream().map(Decision::asHeld).toList();
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> DecisionCheck.require(body, command));
        VoteOutcome outcome = mistakes.in(() ->
                Outcomes.of(body, command.vote(), held, votes.fractionSeats(command.municipality(), command.on())));
        if (outcome != null) {
            mistakes.of(() -> DecisionCheck.requireFitting(body, command, outcome.outcome()));
        }
        if (outcome != null && !actor.system()) {
            mistakes.of(() -> DecisionCheck.requireGround(body, command, outcome.outcome()));
        }
        mistakes.refuse();
        return Objects.requireNonNull(outcome);
    }
}
