package nl.samenspoor.agreement;

import java.util.List;
import nl.samenspoor.agreement.spi.ServiceParties;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who speaks for the contractor: its secretary when it is a partner, otherwise the project leader. */
@Component
class ContractorSide {

    private final ServiceParties parties;

    ContractorSide(ServiceParties parties) {
        this.parties = parties;
    }

    /** The present partners. */
    List<MunicipalityCode> present(CooperationId cooperation) {
        return parties.partners(cooperation);
    }

    /** The present partner that delivers, or null. */
    @Nullable
    MunicipalityCode partner(StandingAgreement agreement) {
        MunicipalityCode municipality = agreement.contractorMunicipality();
        return municipality != null && parties.partners(agreement.cooperation()).contains(municipality)
                ? municipality
                : null;
    }
}
