package nl.samenspoor.agreement;

import java.util.List;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.gate.spi.GateCriterion;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** Says at the third gate how many service agreements are still being negotiated; it blocks nothing. */
@Component
class ServiceAgreementsAtGate implements GateCriterion {

    private final ServiceAgreements agreements;

    ServiceAgreementsAtGate(ServiceAgreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public List<Finding> findings(CooperationId cooperation, GateKey gate) {
        if (gate != GateKey.G3) {
            return List.of();
        }
        long open = agreements.standing(cooperation).stream()
                .filter(one -> one.recorded().negotiated())
                .count();
        return open == 0
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.AMBER,
                        "agreement.serviceUnsigned",
                        "agreement.warn.serviceUnsigned",
                        List.of(String.valueOf(open))));
    }
}
