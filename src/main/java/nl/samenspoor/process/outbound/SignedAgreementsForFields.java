package nl.samenspoor.process.outbound;

import java.util.List;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.cooperation.spi.SignedAgreements;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Which agreements stay when a task field stops, for who opts out of it: neither module knows the other. */
@Component
class SignedAgreementsForFields implements SignedAgreements {

    private final ServiceAgreements agreements;

    SignedAgreementsForFields(ServiceAgreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public List<Signed> of(CooperationId cooperation) {
        return agreements.today(cooperation).stream()
                .filter(now ->
                        now.state() == ServiceAgreementState.SIGNED || now.state() == ServiceAgreementState.RUNNING)
                .map(now -> new Signed(
                        now.stand().taskField(),
                        now.stand().client(),
                        now.stand().contractor()))
                .toList();
    }
}
