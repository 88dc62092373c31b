package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.gate.spi.GateTables;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** What a gate would be like if it opened now: the rule that was agreed, and the bodies of the present partners. */
@Component
public class ExpectedGates {

    /**
     * A gate that never opened.
     *
     * @param rule           rule it would open with
     * @param rounds         bodies in the order in which they would decide
     * @param municipalities whose bodies would decide
     */
    public record ExpectedGate(DecisionRule rule, List<Body> rounds, List<MunicipalityCode> municipalities) {

        public ExpectedGate {
            rounds = List.copyOf(rounds);
            municipalities = List.copyOf(municipalities);
        }
    }

    private final RuleRegister rules;
    private final GateTables tables;
    private final PresentPartners partners;

    ExpectedGates(RuleRegister rules, GateTables tables, PresentPartners partners) {
        this.rules = rules;
        this.tables = tables;
        this.partners = partners;
    }

    /** Does not look at who asks. */
    public ExpectedGate of(CooperationId cooperation, GateKey gate) {
        RuleRegister.Agreed agreed = rules.of(cooperation, gate);
        return new ExpectedGate(
                agreed.rule(), OpeningGates.rounds(tables, gate, agreed).bodies(), partners.of(cooperation));
    }
}
