package nl.samenspoor.gate;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Breaks off an open gate because partners changed or the cooperation ended. What was decided stays on record. */
@Component
public class AbandoningGates {

    private final OpeningRegister openings;

    AbandoningGates(OpeningRegister openings) {
        this.openings = openings;
    }

    /** Nothing happens when no gate is open. */
    @UseCase
    public void abandon(CooperationId cooperation) {
        openings.abandon(cooperation);
    }
}
