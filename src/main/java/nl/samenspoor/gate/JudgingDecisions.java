package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
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
     * @param last     whether all bodies of its round have decided by it
     */
    record Judged(Decision decision, List<SetCondition> attached, List<FieldProblem> odd, boolean last) {}

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
     * @throws InvalidInput with everything by which the command cannot be true
     */
    Judged judge(Actor actor, Opening opening, Body body, RecordDecision command) {
        return judge(actor, opening, reader.of(opening), body, command);
    }

    /**
     * As {@link #judge(Actor, Opening, Body, RecordDecision)}. An impossible date is refused to a person, who can correct it;
     * what is taken from the past is kept as its source has it.
     *
     * @param gate the opening as it is to be judged by
     */
    Judged judge(Actor actor, Opening opening, Gate gate, Body body, RecordDecision command) {
        requireTurn(gate, body, command.municipality());
        Mistakes mistakes = new Mistakes();
        List<SetCondition> attached = mistakes.in(() -> conditions.check(actor, opening, body, command.conditions()));
        List<SetCondition> known = attached == null ? List.of() : attached;
        Decision decision = mistakes.in(() -> making.decide(actor, gate, body, command, known));
        List<FieldProblem> odd =
                new ArrayList<>(warnings.ofDate(opening.cooperation(), gate, command.municipality(), command.on()));
        if (!actor.system()) {
            mistakes.add(odd);
            mistakes.add(warnings.beforeStart(opening.cooperation(), command.on()));
        }
        mistakes.refuse();
        Decision right = Objects.requireNonNull(decision);
        odd.addAll(warnings.of(opening.cooperation(), gate, right, opening));
        return new Judged(right, known, odd, right.isFinal() && othersDecided(gate, command.municipality()));
    }

    private static boolean othersDecided(Gate gate, MunicipalityCode municipality) {
        Tally tally = new Tally(gate);
        return gate.municipalities().stream()
                .filter(other -> !other.equals(municipality))
                .allMatch(tally::isFinal);
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
