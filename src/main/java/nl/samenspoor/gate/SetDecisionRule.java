package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/**
 * Lay down how a gate is decided. Holds for gates that open from now on.
 *
 * @param gate   which gate
 * @param rule   the rule
 * @param bodies {@link Body#COLLEGE} and {@link Body#COUNCIL} in the order in which they decide; empty takes the default
 *               of the gate and the rule
 * @param source where it is agreed, or null
 */
public record SetDecisionRule(GateKey gate, DecisionRule rule, List<Body> bodies, @Nullable String source) {

    public SetDecisionRule {
        bodies = List.copyOf(bodies);
    }
}
