package nl.samenspoor.gate;

import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Whether a municipality takes part now. */
@Component
class KnownPartners {

    private final PresentPartners present;

    KnownPartners(PresentPartners present) {
        this.present = present;
    }

    /** @throws InvalidInput on {@code field} when it does not */
    void require(String field, CooperationId cooperation, MunicipalityCode municipality) {
        if (!present.of(cooperation).contains(municipality)) {
            throw InvalidInput.of(field, "gate.noPartner", municipality.text());
        }
    }
}
