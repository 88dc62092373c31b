package nl.samenspoor.gate;

import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;

/** Whether the parts of a recorded decision fit each other. */
final class DecisionCheck {

    private DecisionCheck() {}

    /** @throws InvalidInput for what is wrong whatever the outcome */
    static void require(Body body, RecordDecision command) {
        PlainText.optional("subject", command.subject(), 2_000);
        PlainText.optional("words", command.vote().words(), 2_000);
        PlainText.optional("motivation", command.motivation(), PlainText.LONG);
        if (command.on().planned()) {
            throw InvalidInput.of("on", "gate.plannedDecision");
        }
        Choice choice = command.choice();
        if (choice != null && !choice.fits(command.gate())) {
            throw InvalidInput.of(
                    "choice", "gate.choiceNotHere", command.gate().phase().number());
        }
        if (command.ground() != null && (body != Body.COUNCIL || command.gate() != GateKey.G3)) {
            throw InvalidInput.of("ground", "gate.groundNotHere");
        }
        if (command.motivation() != null && (body != Body.COUNCIL || command.gate() != GateKey.G3)) {
            throw InvalidInput.of("motivation", "gate.groundNotHere");
        }
    }

    /** @throws InvalidInput for what does not fit the outcome */
    static void requireFitting(Body body, RecordDecision command, DecisionOutcome outcome) {
        boolean adopted = outcome == DecisionOutcome.ADOPTED;
        boolean choosing = command.gate() == GateKey.G4 || command.gate() == GateKey.G5;
        if (adopted && choosing && command.choice() == null) {
            throw InvalidInput.of("choice", "gate.choiceNeeded");
        }
        if (!adopted && !command.conditions().isEmpty()) {
            throw InvalidInput.of("conditions", "gate.conditionsNotHere");
        }
        if (adopted && command.ground() != null) {
            throw InvalidInput.of("ground", "gate.groundOfRefusal");
        }
        if (adopted && command.motivation() != null) {
            throw InvalidInput.of("motivation", "gate.groundOfRefusal");
        }
    }

    /**
     * Consent can be refused only for conflict with the law or the general interest, with reasons (Wgr art. 1 par. 4).
     * Who records it now says which; what is taken from the past is kept as the source has it. A tie that counts as not
     * adopted states no ground.
     *
     * @throws InvalidInput on field {@code ground} or {@code motivation} for a refusal without one
     */
    static void requireGround(Body body, RecordDecision command, DecisionOutcome outcome) {
        boolean refused = body == Body.COUNCIL && command.gate() == GateKey.G3 && outcome == DecisionOutcome.REJECTED;
        if (refused && (command.ground() == null || !command.ground().inLaw())) {
            throw InvalidInput.of("ground", "gate.groundNeeded");
        }
        if (refused && (command.motivation() == null || command.motivation().isBlank())) {
            throw InvalidInput.of("motivation", "gate.motivationOfRefusal");
        }
    }
}
