package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.gate.spi.GateTables;
import nl.samenspoor.gate.spi.GateTables.Rounds;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/**
 * Opens a gate. From here on its voting bodies and its rule are fixed, whatever changes around it, and so is what the bodies
 * know: a version of the dossier is frozen.
 */
@Component
public class OpeningGates {

    private final OpeningRegister openings;
    private final RuleRegister rules;
    private final GateTables tables;
    private final FreezingDossiers freezing;

    OpeningGates(OpeningRegister openings, RuleRegister rules, GateTables tables, FreezingDossiers freezing) {
        this.openings = openings;
        this.rules = rules;
        this.tables = tables;
        this.freezing = freezing;
    }

    /**
     * Opens the next attempt of a gate; an opening still left behind is abandoned.
     *
     * @param partners whose bodies decide, at least one
     */
    @UseCase
    public void open(CooperationId cooperation, GateKey gate, List<MunicipalityCode> partners) {
        if (partners.isEmpty()) {
            throw new IllegalArgumentException("a gate without partners");
        }
        openings.abandon(cooperation);
        RuleRegister.Agreed agreed = rules.of(cooperation, gate);
        openings.open(cooperation, gate, agreed.rule(), rounds(tables, gate, agreed), partners);
        openings.latest(cooperation, gate).ifPresent(freezing::atOpening);
    }

    /**
     * Begins the way to a gate: what its earlier openings came to stays on record and says nothing of the gate now. Asked
     * whenever the phase before it is entered, also when it is entered again.
     */
    @UseCase
    public void leaveBehind(CooperationId cooperation, GateKey gate) {
        openings.leaveBehind(cooperation, gate);
    }

    static Rounds rounds(GateTables tables, GateKey gate, RuleRegister.Agreed agreed) {
        Rounds usual = tables.rounds(gate, agreed.rule());
        List<Body> bodies = agreed.bodies().isEmpty() ? usual.bodies() : agreed.bodies();
        return new Rounds(bodies, usual.proposalNeeded() && bodies.contains(Body.COUNCIL));
    }
}
