package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.PlainText;

/** Whether the parts of a recorded decision fit each other. */
final class DecisionCheck {

    private DecisionCheck() {}

    /** @throws InvalidInput for what is wrong whatever the outcome */
    static void require(Body body, RecordDecision command) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> PlainText.optional("subject", command.subject(), 2_000));
        mistakes.of(() -> PlainText.optional("words", command.vote().words(), 2_000));
        mistakes.of(() -> PlainText.optional("motivation", command.motivation(), PlainText.LONG));
        if (command.on().planned()) {
            mistakes.add(List.of(FieldProblem.of("on", "gate.plannedDecision")));
        }
        Choice choice = command.choice();
        if (choice != null && !choice.fits(command.gate())) {
            mistakes.add(List.of(FieldProblem.of(
                    "choice", "gate.choiceNotHere", command.gate().phase().number())));
        }
        boolean refusable = body == Body.COUNCIL && command.gate() == GateKey.G3;
        if (command.ground() != null && !refusable) {
            mistakes.add(List.of(FieldProblem.of("ground", "gate.groundNotHere")));
        }
        if (command.motivation() != null && !refusable) {
            mistakes.add(List.of(FieldProblem.of("motivation", "gate.groundNotHere")));
        }
        mistakes.refuse();
    }

    /** @throws InvalidInput for what does not fit the outcome */
    static void requireFitting(Body body, RecordDecision command, DecisionOutcome outcome) {
        boolean adopted = outcome == DecisionOutcome.ADOPTED;
        boolean choosing = command.gate() == GateKey.G4 || command.gate() == GateKey.G5;
        Mistakes mistakes = new Mistakes();
        if (adopted && choosing && command.choice() == null) {
            mistakes.add(List.of(FieldProblem.of("choice", "gate.choiceNeeded")));
        }
        if (!adopted && !command.conditions().isEmpty()) {
            mistakes.add(List.of(FieldProblem.of("conditions", "gate.conditionsNotHere")));
        }
        if (adopted && command.ground() != null) {
            mistakes.add(List.of(FieldProblem.of("ground", "gate.groundOfRefusal")));
        }
        if (adopted && command.motivation() != null) {
            mistakes.add(List.of(FieldProblem.of("motivation", "gate.groundOfRefusal")));
        }
        mistakes.refuse();
    }

    /**
     * Asks a council that refuses its consent for a ground and reasons. A tie that counts as not adopted needs none.
     *
     * @throws InvalidInput as {@link RefusalGround#require} and {@link RefusalGround#requireInLaw}
     */
    static void requireGround(Body body, RecordDecision command, DecisionOutcome outcome) {
        boolean consents = body == Body.COUNCIL && command.gate() == GateKey.G3;
        if (consents && outcome == DecisionOutcome.REJECTED) {
            RefusalGround.require(command.ground(), command.motivation());
        } else if (consents && outcome == DecisionOutcome.TIE_REJECTED) {
            RefusalGround.requireInLaw(command.ground());
        }
    }
}
