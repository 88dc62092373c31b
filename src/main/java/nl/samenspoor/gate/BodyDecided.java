package nl.samenspoor.gate;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Recordable;
import org.jspecify.annotations.Nullable;

/** A council or college decided at a gate. */
public record BodyDecided(GateKey gate, Decision decision, DecisionPoint decisionPoint) implements Recordable {

    @Override
    public String fact() {
        return decision.id();
    }

    @Override
    public @Nullable String correctsFact() {
        Decision.Correction correction = decision.correction();
        return correction == null ? null : correction.earlier().id();
    }
}
