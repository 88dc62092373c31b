package nl.samenspoor.casebook.events;

import nl.samenspoor.agreement.AgreeingServiceAgreements;
import nl.samenspoor.agreement.DraftServiceAgreement;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Agreement on services for a task field, per client; once more for the same agreement it is its next version. */
@Component
class ServiceAgreementEvent implements EventKind {

    private final AgreeingServiceAgreements agreeing;
    private final ServiceAgreements agreements;
    private final CaseLog log;

    ServiceAgreementEvent(AgreeingServiceAgreements agreeing, ServiceAgreements agreements, CaseLog log) {
        this.agreeing = agreeing;
        this.agreements = agreements;
        this.log = log;
    }

    @Override
    public String name() {
        return "service_agreement";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        String field = context.taskField(event);
        ServiceAgreementState state = state(event.required("status"));
        for (MunicipalityCode client : ServiceClients.of(event)) {
            ServiceContent before = agreements
                    .file(context.id(), field, client)
                    .filter(file -> file.stand().continuedBy(state))
                    .map(file -> file.newest().said())
                    .orElse(ServiceContentPart.NOTHING);
            agreeing.draft(
                    context.actor(),
                    new DraftServiceAgreement(
                            context.id(),
                            field,
                            client,
                            ServiceContentPart.of(context, event, before),
                            state,
                            event.on(),
                            SourceText.of(event)));
        }
        log.wordsBesideServiceAgreement(context, event);
    }

    private static ServiceAgreementState state(String status) {
        return switch (status) {
            case "approved" -> ServiceAgreementState.AGREED;
            case "signed" -> ServiceAgreementState.SIGNED;
            case "ended" -> ServiceAgreementState.ENDED;
            default -> ServiceAgreementState.DRAFT;
        };
    }
}
