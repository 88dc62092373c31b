package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.SignServiceAgreement;
import nl.samenspoor.agreement.SignedFile;
import nl.samenspoor.agreement.SigningServiceAgreements;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentFilter;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.document.Documents;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.ForetellingWork;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secretary of one side records its signature; the project leader that of a contractor that is no partner. */
@Component
class SignServiceAgreementWork implements ForetellingWork {

    private static final String FOR_CLIENT = "userTask_signForClient";
    private static final int MOST_FILES = 200;

    private final SigningServiceAgreements signing;
    private final ServiceAgreements agreements;
    private final Documents documents;
    private final ServiceAgreementTexts texts;
    private final Clock clock;

    SignServiceAgreementWork(
            SigningServiceAgreements signing,
            ServiceAgreements agreements,
            Documents documents,
            ServiceAgreementTexts texts,
            Clock clock) {
        this.signing = signing;
        this.agreements = agreements;
        this.documents = documents;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "signServiceAgreement";
    }

    /** The signed files of service agreements that are kept with the cooperation; what was not signed can still change. */
    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        return Map.of(
                "signedFile",
                documents
                        .page(
                                context.cooperation(),
                                DocumentFilter.signed(DocumentKind.SERVICE_AGREEMENT),
                                0,
                                MOST_FILES)
                        .stream()
                        .map(file -> new FormOption(
                                file.id().text(), file.newest().facts().title()))
                        .toList());
    }

    private static boolean signedAgreement(Document file) {
        return file.signed() && !file.withdrawn() && file.newest().facts().kind() == DocumentKind.SERVICE_AGREEMENT;
    }

    @Override
    public List<Asked> asked(WorkContext context) {
        return agreements
                .file(context.cooperation(), context.requireTaskField(), client(context))
                .map(texts::shown)
                .orElse(List.of());
    }

    /** Where a document is marked as signed, as long as there is none to choose. */
    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return options(context).values().stream().anyMatch(files -> !files.isEmpty())
                ? List.of()
                : List.of(texts.toMarkAsSigned(context.cooperation()));
    }

    @Override
    public String untold() {
        return "agreement.service.untold.signature";
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
                        file(context.cooperation(), answers.optionalText("signedFile")),
                        Today.orGiven(answers, clock),
                        answers.optionalText("source")));
    }

    /** @throws InvalidInput on {@code signedFile} when it went, or is not signed, since the form was opened */
    private @Nullable SignedFile file(CooperationId cooperation, @Nullable String chosen) {
        return chosen == null
                ? null
                : documents
                        .find(cooperation, new DocumentId(chosen))
                        .filter(SignServiceAgreementWork::signedAgreement)
                        .map(file -> new SignedFile(
                                chosen,
                                file.newest().version(),
                                file.newest().sha256(),
                                file.newest().facts().title()))
                        .orElseThrow(() -> InvalidInput.of("signedFile", "agreement.service.noSignedFile"));
    }

    private static boolean byContractor(WorkContext context) {
        return !context.step().equals(FOR_CLIENT);
    }

    private static MunicipalityCode client(WorkContext context) {
        return context.requireClient();
    }
}
