package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.GateKey;

/**
 * How a gate is decided when it opens next.
 *
 * @param gate   which gate
 * @param rule   the rule: the one agreed last, else the default
 * @param bodies who decides, in that order
 * @param open   whether the gate is open now; it then keeps the rule it opened with, and none can be set
 * @param agreed every rule agreed, the latest first; empty when the default holds
 */
public record RuleAtGate(GateKey gate, DecisionRule rule, List<Body> bodies, boolean open, List<AgreedRule> agreed) {

    public RuleAtGate {
        bodies = List.copyOf(bodies);
        agreed = List.copyOf(agreed);
    }

    /** Keys of messages about what the law asks beside this rule; it is computed and said, never refused. */
    public List<String> warnings() {
        return warnings(gate, bodies);
    }

    /**
     * At gate 3 colleges and mayors may make a joint scheme only after each council gave its consent (Wgr art. 1 par. 4).
     * Whether the form that is chosen is such a scheme is not known here.
     */
    public static List<String> warnings(GateKey gate, List<Body> bodies) {
        return gate == GateKey.G3 && !bodies.contains(Body.COUNCIL) ? List.of("gate.rules.noConsent") : List.of();
    }

    /** Id of the rule agreed last, or 0 when none was. */
    public long latest() {
        return agreed.isEmpty() ? 0 : agreed.get(0).id();
    }
}
