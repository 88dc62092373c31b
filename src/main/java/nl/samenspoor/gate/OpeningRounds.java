package nl.samenspoor.gate;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Gives the next kind of body its turn at an open gate. */
@Component
public class OpeningRounds {

    private final OpeningRegister openings;
    private final FreezingDossiers freezing;

    OpeningRounds(OpeningRegister openings, FreezingDossiers freezing) {
        this.openings = openings;
        this.freezing = freezing;
    }

    /** Opens the next round; nothing happens when the gate is not open or the last round is on. */
    @UseCase
    public void openNext(CooperationId cooperation, GateKey gate) {
        openings.lock(cooperation, gate)
                .filter(opening -> opening.round() < opening.rounds().size())
                .ifPresent(this::openNext);
    }

    private void openNext(Opening opening) {
        if (opening.round() == 0) {
            freezing.atFirstRound(opening);
        }
        openings.openRound(opening, opening.round() + 1);
    }
}
