package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.AgreeingServiceAgreements;
import nl.samenspoor.agreement.DraftServiceAgreement;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.spi.ServiceParties;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.ForetellingWork;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Component;

/**
 * The secretary of the client drafts a service agreement for one task field. What is suggested on its detail shows beside it,
 * with what speaks against believing it.
 */
@Component
class DraftServiceAgreementWork implements ForetellingWork {

    private final AgreeingServiceAgreements agreeing;
    private final ServiceAgreements agreements;
    private final ServiceParties parties;
    private final Municipalities municipalities;
    private final ServiceAgreementTexts texts;
    private final Clock clock;

    DraftServiceAgreementWork(
            AgreeingServiceAgreements agreeing,
            ServiceAgreements agreements,
            ServiceParties parties,
            Municipalities municipalities,
            ServiceAgreementTexts texts,
            Clock clock) {
        this.agreeing = agreeing;
        this.agreements = agreements;
        this.parties = parties;
        this.municipalities = municipalities;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "draftServiceAgreement";
    }

    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        return agreements
                .file(context.cooperation(), context.requireTaskField(), context.requireMunicipality())
                .map(file -> ServiceAnswers.values(file.newest().said()))
                .map(values -> ServiceAnswers.trusting(values, contractor -> trust(context, contractor)))
                .orElse(Map.of());
    }

    private ServiceAnswers.Trust trust(WorkContext context, MunicipalityCode contractor) {
        MunicipalityCode client = context.requireMunicipality();
        return new ServiceAnswers.Trust(
                parties.trust(context.cooperation(), client, contractor),
                parties.trust(context.cooperation(), contractor, client));
    }

    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        List<MunicipalityCode> others = parties.partners(context.cooperation()).stream()
                .filter(code -> !code.equals(context.municipality()))
                .toList();
        Map<MunicipalityCode, String> names = municipalities.names(others);
        return Map.of(
                "contractorMunicipality",
                others.stream()
                        .map(code -> new FormOption(code.text(), names.getOrDefault(code, code.text())))
                        .toList());
    }

    /** Why it came back, when it did. */
    @Override
    public List<Asked> asked(WorkContext context) {
        return agreements
                .file(context.cooperation(), context.requireTaskField(), context.requireMunicipality())
                .map(ServiceAgreementFile::steps)
                .flatMap(steps -> steps.stream().findFirst())
                .flatMap(texts::cameBack)
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public String untold() {
        return "agreement.service.untold.draft";
    }

    @Override
    public Foretold foretell(Actor actor, WorkContext context, Answers answers) {
        return texts.foretold(agreeing.foresee(command(context, answers)));
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        agreeing.draft(actor, command(context, answers));
    }

    /** A task of a model from before there were steps leads to none: its draft waits to be taken up. */
    private DraftServiceAgreement command(WorkContext context, Answers answers) {
        return new DraftServiceAgreement(
                context.cooperation(),
                context.requireTaskField(),
                context.requireMunicipality(),
                ServiceAnswers.said(
                        answers, municipalities::name, texts.joint(), contractor -> trust(context, contractor)),
                context.client() == null ? ServiceAgreementState.DRAFT : ServiceAgreementState.CLIENT_REVIEW,
                Today.orGiven(answers, clock),
                answers.optionalText("source"));
    }
}
