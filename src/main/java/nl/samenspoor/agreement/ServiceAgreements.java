package nl.samenspoor.agreement;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Service agreements of cooperations. Reads only; the caller checks who may see the cooperation. */
@Component
public class ServiceAgreements {

    private final ServiceAgreementRegister register;

    ServiceAgreements(ServiceAgreementRegister register) {
        this.register = register;
    }

    /** All versions, the newest first. */
    public List<ServiceAgreement> of(CooperationId cooperation) {
        return register.of(cooperation);
    }
}
