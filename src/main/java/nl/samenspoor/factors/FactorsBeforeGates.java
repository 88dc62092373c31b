package nl.samenspoor.factors;

import java.util.List;
import nl.samenspoor.gate.spi.Finding.Severity;
import nl.samenspoor.gate.spi.GateCriterion;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** What the factors have to say before a gate: warnings and gaps, none of which blocks. */
@Component
class FactorsBeforeGates implements GateCriterion {

    private final CheckingFactors checking;

    FactorsBeforeGates(CheckingFactors checking) {
        this.checking = checking;
    }

    @Override
    public List<nl.samenspoor.gate.spi.Finding> findings(CooperationId cooperation, GateKey gate) {
        return checking.findings(cooperation).stream()
                .map(finding -> new nl.samenspoor.gate.spi.Finding(
                        Severity.valueOf(finding.severity().name()),
                        "factors." + finding.rule() + "." + finding.factor(),
                        finding.messageKey(),
                        finding.arguments()))
                .toList();
    }
}
