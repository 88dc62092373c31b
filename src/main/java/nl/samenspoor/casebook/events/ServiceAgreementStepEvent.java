package nl.samenspoor.casebook.events;

import java.util.Locale;
import nl.samenspoor.agreement.EndServiceAgreement;
import nl.samenspoor.agreement.EndingServiceAgreements;
import nl.samenspoor.agreement.NegotiatingServiceAgreements;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.ServiceStepCommand;
import nl.samenspoor.agreement.SignServiceAgreement;
import nl.samenspoor.agreement.SigningServiceAgreements;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import org.springframework.stereotype.Component;

/** What a party did with the newest version of a service agreement, on a day of its own. */
@Component
class ServiceAgreementStepEvent implements EventKind {

    private final NegotiatingServiceAgreements negotiating;
    private final SigningServiceAgreements signing;
    private final EndingServiceAgreements ending;
    private final ServiceAgreements agreements;
    private final CaseLog log;

    ServiceAgreementStepEvent(
            NegotiatingServiceAgreements negotiating,
            SigningServiceAgreements signing,
            EndingServiceAgreements ending,
            ServiceAgreements agreements,
            CaseLog log) {
        this.negotiating = negotiating;
        this.signing = signing;
        this.ending = ending;
        this.agreements = agreements;
        this.log = log;
    }

    @Override
    public String name() {
        return "service_agreement_step";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        String field = context.taskField(event);
        ServiceStep.Kind step = ServiceStep.Kind.valueOf(event.required("step").toUpperCase(Locale.ROOT));
        for (MunicipalityCode client : ServiceClients.of(event)) {
            switch (step) {
                case SIGNED_BY_CLIENT, SIGNED_BY_CONTRACTOR ->
                    signing.sign(
                            context.actor(),
                            new SignServiceAgreement(
                                    context.id(),
                                    field,
                                    client,
                                    step == ServiceStep.Kind.SIGNED_BY_CONTRACTOR,
                                    event.text("signedBy"),
                                    event.text("document"),
                                    null,
                                    event.on(),
                                    SourceText.of(event)));
                case ENDED ->
                    ending.end(
                            context.actor(),
                            new EndServiceAgreement(
                                    context.id(),
                                    agreement(context, field, client),
                                    event.on(),
                                    event.text("reason"),
                                    SourceText.of(event)));
                default ->
                    negotiating.record(
                            context.actor(),
                            new ServiceStepCommand(
                                    context.id(),
                                    field,
                                    client,
                                    step,
                                    event.text("reason"),
                                    event.on(),
                                    SourceText.of(event)));
            }
        }
        log.wordsBesideServiceAgreement(context, event);
    }

    private long agreement(CaseContext context, String field, MunicipalityCode client) {
        return agreements
                .file(context.id(), field, client)
                .orElseThrow(() -> new NotFound("agreement.service.none"))
                .stand()
                .id();
    }
}
