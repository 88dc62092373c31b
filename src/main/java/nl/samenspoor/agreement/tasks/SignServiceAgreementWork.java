package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.util.List;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.SignServiceAgreement;
import nl.samenspoor.agreement.SigningServiceAgreements;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.ForetellingWork;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** The secretary of one side records its signature; the project leader that of a contractor that is no partner. */
@Component
class SignServiceAgreementWork implements ForetellingWork {

    private static final String FOR_CLIENT = "userTask_signForClient";

    private final SigningServiceAgreements signing;
    private final ServiceAgreements agreements;
    private final ServiceAgreementTexts texts;
    private final Clock clock;

    SignServiceAgreementWork(
            SigningServiceAgreements signing, ServiceAgreements agreements, ServiceAgreementTexts texts, Clock clock) {
        this.signing = signing;
        this.agreements = agreements;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "signServiceAgreement";
    }

    @Override
    public List<Asked> asked(WorkContext context) {
        return agreements
                .file(context.cooperation(), context.requireTaskField(), client(context))
                .map(texts::shown)
                .orElse(List.of());
    }

    @Override
    public Foretold foretell(Actor actor, WorkContext context, Answers answers) {
        ServiceAgreementFile file = agreements
                .file(context.cooperation(), context.requireTaskField(), client(context))
                .orElse(null);
        ServiceStep.Kind other =
                byContractor(context) ? ServiceStep.Kind.SIGNED_BY_CLIENT : ServiceStep.Kind.SIGNED_BY_CONTRACTOR;
        boolean last = file != null && file.latest(other).isPresent();
        return texts.signing(
                last ? "agreement.service.signsLast" : "agreement.service.signsFirst",
                signing.odd(file == null ? null : file.stand(), Today.orGiven(answers, clock)));
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        signing.sign(
                actor,
                new SignServiceAgreement(
                        context.cooperation(),
                        context.requireTaskField(),
                        client(context),
                        byContractor(context),
                        answers.text("signedBy"),
                        answers.optionalText("document"),
                        Today.orGiven(answers, clock),
                        answers.optionalText("source")));
    }

    private static boolean byContractor(WorkContext context) {
        return !context.step().equals(FOR_CLIENT);
    }

    private static MunicipalityCode client(WorkContext context) {
        return context.requireClient();
    }
}
