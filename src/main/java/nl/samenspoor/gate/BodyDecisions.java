package nl.samenspoor.gate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Fraction;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records a decision of either body. The gate's row stays locked until the transaction ends, so that of the last two
 * decisions recorded in the same instant one sees the other.
 */
@Component
class BodyDecisions {

    private final OpeningRegister openings;
    private final GateReader reader;
    private final DecisionRegister decisions;
    private final SettingConditions conditions;
    private final DecisionWarnings warnings;
    private final Municipalities municipalities;
    private final Visibility visibility;
    private final GateWords words;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;
    private final Clock clock;

    BodyDecisions(
            OpeningRegister openings,
            GateReader reader,
            DecisionRegister decisions,
            SettingConditions conditions,
            DecisionWarnings warnings,
            Municipalities municipalities,
            Visibility visibility,
            GateWords words,
            ApplicationEventPublisher events,
            ProcessProgress progress,
            Clock clock) {
        this.openings = openings;
        this.reader = reader;
        this.decisions = decisions;
        this.conditions = conditions;
        this.warnings = warnings;
        this.municipalities = municipalities;
        this.visibility = visibility;
        this.words = words;
        this.events = events;
        this.progress = progress;
        this.clock = clock;
    }

    Recorded record(Actor actor, CooperationId cooperation, Body body, RecordDecision command, WorkItem work) {
        visibility.requireActsFor(actor, cooperation, command.municipality(), body);
        Opening opening = openings.lock(cooperation, command.gate())
                .orElseThrow(() ->
                        new Conflict("gate.notOpen", command.gate().phase().number()));
        Gate gate = reader.of(opening);
        requireTurn(gate, body, command.municipality());
        Decision decision = decide(actor, gate, body, command);
        List<SetCondition> attached = conditions.check(opening, decision, command.conditions());
        List<FieldProblem> odd = warnings.of(cooperation, decision, opening);
        decisions.add(opening, decision);
        conditions.add(opening, decision, attached);
        events.publishEvent(
                new BodyDecided(command.gate(), decision, words.decision(cooperation, command, decision, actor)));
        progress.finished(cooperation, work.in(command.municipality()));
        return new Recorded(decision, odd);
    }

    private static void requireTurn(Gate gate, Body body, MunicipalityCode municipality) {
        int number = gate.key().phase().number();
        Body inTurn = gate.bodyInTurn().orElseThrow(() -> new Conflict("gate.notVoting", number));
        if (inTurn != body) {
            throw new Conflict(body == Body.COUNCIL ? "gate.collegesInTurn" : "gate.councilsInTurn", number);
        }
        if (!gate.municipalities().contains(municipality)) {
            throw new Conflict("gate.noSay", number);
        }
        if (new Tally(gate).isFinal(municipality)) {
            throw new Conflict(body == Body.COUNCIL ? "gate.councilDecided" : "gate.collegeDecided", number);
        }
    }

    private Decision decide(Actor actor, Gate gate, Body body, RecordDecision command) {
        DecisionCheck.require(body, command);
        List<Decision> earlier = gate.decisions().stream()
                .filter(one -> one.round() == gate.round())
                .filter(one -> one.municipality().equals(command.municipality()))
                .toList();
        VoteOutcome outcome = Outcomes.of(body, command.vote(), earlier, fractionSeats(command));
        boolean adopted = outcome.outcome() == DecisionOutcome.ADOPTED;
        DecisionCheck.requireFitting(body, command, outcome.outcome());
        boolean meetsRule = !adopted || RuleCheck.met(gate.rule(), body, command.vote());
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
                command.subject(),
                List.of(),
                command.telling().source(),
                clock.instant(),
                actor.account());
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
