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
     * Asks a council that refuses its consent for a ground and reasons. A tie that counts as not adopted states no ground.
     *
     * @throws InvalidInput as {@link RefusalGround#require}
     */
    static void requireGround(Body body, RecordDecision command, DecisionOutcome outcome) {
        boolean refused = body == Body.COUNCIL && command.gate() == GateKey.G3 && outcome == DecisionOutcome.REJECTED;
        if (refused) {
            RefusalGround.require(command.ground(), command.motivation());
        }
    }
}
