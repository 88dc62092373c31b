package nl.samenspoor.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.gate.spi.GateTables;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** What is known of the rules of a cooperation's gates. Whether the reader may see them is checked by the caller. */
@Component
public class DecisionRules {

    private final RuleRegister rules;
    private final OpeningRegister openings;
    private final GateTables tables;

    DecisionRules(RuleRegister rules, OpeningRegister openings, GateTables tables) {
        this.rules = rules;
        this.openings = openings;
        this.tables = tables;
    }

    /** The rules of all five gates, in their order; a constant number of statements. */
    public List<RuleAtGate> of(CooperationId cooperation) {
        Map<GateKey, List<AgreedRule>> agreed =
                rules.all(cooperation).stream().collect(Collectors.groupingBy(AgreedRule::gate));
        Set<GateKey> open = openings.all(List.of(cooperation)).stream()
                .filter(opening -> opening.status() == Gate.Status.OPEN)
                .map(Opening::key)
                .collect(Collectors.toSet());
        return Arrays.stream(GateKey.values())
                .map(gate -> of(gate, agreed.getOrDefault(gate, List.of()), open.contains(gate)))
                .toList();
    }

    /** The rule of one gate. */
    public RuleAtGate of(CooperationId cooperation, GateKey gate) {
        return of(cooperation).get(gate.ordinal());
    }

    private RuleAtGate of(GateKey gate, List<AgreedRule> agreed, boolean open) {
        DecisionRule rule =
                agreed.isEmpty() ? DecisionRule.MAJORITY_EACH : agreed.get(0).rule();
        List<Body> bodies = agreed.isEmpty() ? List.of() : agreed.get(0).bodies();
        return new RuleAtGate(
                gate, rule, bodies.isEmpty() ? tables.rounds(gate, rule).bodies() : bodies, open, agreed);
    }
}
