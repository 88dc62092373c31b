package nl.samenspoor.process.outbound;

import java.util.List;
import java.util.stream.IntStream;
import nl.samenspoor.cooperation.spi.SaidNo;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Who said no, for the choice after it: neither module knows the other. */
@Component
class NoAtGates implements SaidNo {

    private final GateView gates;

    NoAtGates(GateView gates) {
        this.gates = gates;
    }

    @Override
    public List<MunicipalityCode> atLastGate(CooperationId cooperation) {
        return gates.gates(cooperation).stream()
                .filter(gate -> gate.status() == Gate.Status.DECIDED)
                .reduce((earlier, later) -> later)
                .map(gate -> gate.municipalities().stream()
                        .filter(code -> disagreed(gate, code))
                        .toList())
                .orElse(List.of());
    }

    private static boolean disagreed(Gate gate, MunicipalityCode municipality) {
        return IntStream.rangeClosed(1, gate.round())
                .mapToObj(round -> gate.latest(round, municipality))
                .anyMatch(
                        latest -> latest.filter(decision -> !decision.agrees()).isPresent());
    }
}
