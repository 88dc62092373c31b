package nl.samenspoor.gate;

import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;

/** The time between a gate's opening and its first round. */
final class Preparation {

    private Preparation() {}

    /** @throws Conflict when the gate is not open, or the bodies are deciding already */
    static Opening require(OpeningRegister openings, CooperationId cooperation, GateKey gate) {
        int number = gate.phase().number();
        Opening opening = openings.lock(cooperation, gate).orElseThrow(() -> new Conflict("gate.notOpen", number));
        if (opening.round() > 0) {
            throw new Conflict("gate.decidingAlready", number);
        }
        return opening;
    }
}
