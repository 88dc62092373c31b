package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Judges what somebody wants to record at an open gate: whose turn it is, and what law and rule make of it. Changes nothing. */
@Component
class JudgingDecisions {

    /**
     * A decision that may be recorded.
     *
     * @param decision what it comes to
     * @param attached its conditions with their keys
     * @param odd      what is odd about it but possible
     */
    record Judged(Decision decision, List<SetCondition> attached, List<FieldProblem> odd) {}

    private final GateReader reader;
    private final MakingDecisions making;
    private final SettingConditions conditions;
    private final DecisionWarnings warnings;

    JudgingDecisions(
            GateReader reader, MakingDecisions making, SettingConditions conditions, DecisionWarnings warnings) {
        this.reader = reader;
        this.making = making;
        this.conditions = conditions;
        this.warnings = warnings;
    }

    /**
     * @throws Conflict     when it is not this body's turn, or it is done
     * @throws InvalidInput when the parts of the command cannot be true together
     */
    Judged judge(Actor actor, Opening opening, Body body, RecordDecision command) {
        return judge(actor, opening, reader.of(opening), body, command);
    }

    /**
     * As {@link #judge(Actor, Opening, Body, RecordDecision)}.
     *
     * @param gate the opening as it is to be judged by
     */
    Judged judge(Actor actor, Opening opening, Gate gate, Body body, RecordDecision command) {
        requireTurn(gate, body, command.municipality());
        List<SetCondition> attached = conditions.check(opening, command.conditions());
        Decision decision = making.decide(actor, gate, body, command, attached);
        if (!actor.system()) {
            DecisionCheck.requireGround(body, command, decision.outcome());
        }
        List<FieldProblem> odd = warnings.of(opening.cooperation(), gate, decision, opening);
        requirePossibleDate(actor, odd);
        return new Judged(decision, attached, odd);
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
