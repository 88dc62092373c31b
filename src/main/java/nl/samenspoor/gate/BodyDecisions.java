package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
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
    private final MakingDecisions making;
    private final DecisionRegister decisions;
    private final SettingConditions conditions;
    private final DecisionWarnings warnings;
    private final Visibility visibility;
    private final GateWords words;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;

    BodyDecisions(
            OpeningRegister openings,
            GateReader reader,
            MakingDecisions making,
            DecisionRegister decisions,
            SettingConditions conditions,
            DecisionWarnings warnings,
            Visibility visibility,
            GateWords words,
            ApplicationEventPublisher events,
            ProcessProgress progress) {
        this.openings = openings;
        this.reader = reader;
        this.making = making;
        this.decisions = decisions;
        this.conditions = conditions;
        this.warnings = warnings;
        this.visibility = visibility;
        this.words = words;
        this.events = events;
        this.progress = progress;
    }

    Recorded record(Actor actor, CooperationId cooperation, Body body, RecordDecision command, WorkItem work) {
        visibility.requireActsFor(actor, cooperation, command.municipality(), body);
        Opening opening = openings.lock(cooperation, command.gate())
                .orElseThrow(() ->
                        new Conflict("gate.notOpen", command.gate().phase().number()));
        Gate gate = reader.of(opening);
        requireTurn(gate, body, command.municipality());
        List<SetCondition> attached = conditions.check(opening, command.conditions());
        Decision decision = making.decide(actor, gate, body, command, attached);
        List<FieldProblem> odd = warnings.of(cooperation, decision, opening);
        requirePossibleDate(actor, odd);
        decisions.add(opening, decision);
        conditions.add(opening, decision, attached);
        events.publishEvent(
                new BodyDecided(command.gate(), decision, words.decision(cooperation, command, decision, actor)));
        progress.finished(cooperation, work.in(command.municipality()));
        return new Recorded(decision, odd);
    }

    /** Somebody who records a decision corrects its date; what is taken from the past is kept as the source has it. */
    private static void requirePossibleDate(Actor actor, List<FieldProblem> odd) {
        List<FieldProblem> impossible =
                odd.stream().filter(problem -> problem.field().equals("on")).toList();
        if (!actor.system() && !impossible.isEmpty()) {
            throw new InvalidInput(impossible);
        }
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
}
