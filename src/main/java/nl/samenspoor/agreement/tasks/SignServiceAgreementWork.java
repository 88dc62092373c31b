package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.SignServiceAgreement;
import nl.samenspoor.agreement.SigningServiceAgreements;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentFilter;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.document.Documents;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.ForetellingWork;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secretary of one side records its signature; the project leader that of a contractor that is no partner. */
@Component
class SignServiceAgreementWork implements ForetellingWork {

    private static final String FOR_CLIENT = "userTask_signForClient";
    private static final int MOST_FILES = 200;
    private static final int LONGEST_TITLE = 140;
    /** Digits of a checksum that are enough to tell two files apart. */
    private static final int SHOWN = 12;

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

    /** The files of service agreements that are kept with the cooperation. */
    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        return Map.of(
                "signedFile",
                files(context.cooperation()).stream()
                        .map(file -> new FormOption(
                                file.id().text(), file.newest().facts().title()))
                        .toList());
    }

    private List<Document> files(CooperationId cooperation) {
        return documents
                .page(cooperation, new DocumentFilter(null, DocumentKind.SERVICE_AGREEMENT), 0, MOST_FILES)
                .stream()
                .filter(file -> !file.withdrawn())
                .toList();
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
                        document(context.cooperation(), answers),
                        Today.orGiven(answers, clock),
                        answers.optionalText("source")));
    }

    /** A file that was chosen is named with its version and the beginning of its checksum, so that it is known again. */
    private @Nullable String document(CooperationId cooperation, Answers answers) {
        String chosen = answers.optionalText("signedFile");
        return chosen == null
                ? answers.optionalText("document")
                : files(cooperation).stream()
                        .filter(file -> file.id().text().equals(chosen))
                        .findFirst()
                        .map(file -> shortened(file.newest().facts().title()) + " (versie "
                                + file.newest().version() + ", SHA-256 "
                                + file.newest().sha256().substring(0, SHOWN) + "…)")
                        .orElse(null);
    }

    private static String shortened(String title) {
        return title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }

    private static boolean byContractor(WorkContext context) {
        return !context.step().equals(FOR_CLIENT);
    }

    private static MunicipalityCode client(WorkContext context) {
        return context.requireClient();
    }
}
