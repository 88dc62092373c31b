package nl.samenspoor.process.outbound;

import java.util.Comparator;
import java.util.Set;
import nl.samenspoor.cooperation.spi.FormDecisions;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** What was decided on the form, for whoever would choose another: neither module knows the other. */
@Component
class FormsAtGates implements FormDecisions {

    private static final Set<String> ADOPTED = Set.of("adopted", "adopted_with_conditions");

    private final GateView gates;

    FormsAtGates(GateView gates) {
        this.gates = gates;
    }

    @Override
    public boolean stands(CooperationId cooperation) {
        return gates.gates(cooperation).stream()
                .filter(gate -> gate.key() == GateKey.G2)
                .max(Comparator.comparingInt(Gate::attempt))
                .filter(gate -> !gate.earlierStay())
                .map(Gate::outcome)
                .filter(ADOPTED::contains)
                .isPresent();
    }
}
