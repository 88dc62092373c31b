package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.SignServiceAgreement;
import nl.samenspoor.agreement.SignedCopies;
import nl.samenspoor.agreement.SignedFile;
import nl.samenspoor.agreement.SigningServiceAgreements;
import nl.samenspoor.agreement.StandingAgreement;
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
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secretary of one side records its signature; the project leader that of a contractor that is no partner. */
@Component
class SignServiceAgreementWork implements ForetellingWork {

    private static final String FOR_CLIENT = "userTask_signForClient";
    private static final int MOST_FILES = 200;
    /** Enough to find those of one agreement among those of all. */
    private static final int MOST_LOOKED_AT = 1_000;

    private final SigningServiceAgreements signing;
    private final ServiceAgreements agreements;
    private final Documents documents;
    private final SignedCopies copies;
    private final ServiceAgreementTexts texts;
    private final Clock clock;

    SignServiceAgreementWork(
            SigningServiceAgreements signing,
            ServiceAgreements agreements,
            Documents documents,
            SignedCopies copies,
            ServiceAgreementTexts texts,
            Clock clock) {
        this.signing = signing;
        this.agreements = agreements;
        this.documents = documents;
        this.copies = copies;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "signServiceAgreement";
    }

    /**
     * The signed files of service agreements that can be of this version; what was not signed can still change. Left out are
     * those of municipalities that are no party, and those that are known to be of another agreement or version.
     */
    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        return Map.of("signedFile", stand(context).map(stand -> options(stand)).orElse(List.of()));
    }

    private List<FormOption> options(StandingAgreement stand) {
        Set<String> others = copies.ofOthers(stand.cooperation(), stand.version());
        return documents
                .page(stand.cooperation(), DocumentFilter.signed(DocumentKind.SERVICE_AGREEMENT), 0, MOST_LOOKED_AT)
                .stream()
                .filter(file -> of(stand, file, others))
                .limit(MOST_FILES)
                .map(file -> FormOption.recorded(
                        file.id().text(), file.newest().facts().title()))
                .toList();
    }

    private Optional<StandingAgreement> stand(WorkContext context) {
        return agreements
                .file(context.cooperation(), context.requireTaskField(), client(context))
                .map(ServiceAgreementFile::stand);
    }

    private static boolean signedAgreement(Document file) {
        return file.signed() && !file.withdrawn() && file.newest().facts().kind() == DocumentKind.SERVICE_AGREEMENT;
    }

    /** Whether a document can be a copy of an agreement: the cooperation's own, or that of a party, and of no other. */
    private static boolean of(StandingAgreement stand, Document file, Set<String> others) {
        MunicipalityCode owner = file.municipality();
        boolean ofParty = owner == null || owner.equals(stand.client()) || owner.equals(stand.contractorMunicipality());
        return ofParty && !others.contains(file.id().text());
    }

    @Override
    public List<Asked> asked(WorkContext context) {
        return agreements
                .file(context.cooperation(), context.requireTaskField(), client(context))
                .map(texts::shown)
                .orElse(List.of());
    }

    /** The whole agreement, and where a document is marked as signed, as long as there is none to choose. */
    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        List<WayOn> ways = new ArrayList<>();
        agreements
                .file(context.cooperation(), context.requireTaskField(), client(context))
                .map(texts::toWhole)
                .ifPresent(ways::add);
        if (options(context).values().stream().allMatch(List::isEmpty)) {
            ways.add(texts.toMarkAsSigned(context.cooperation()));
        }
        return ways;
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
        Mistakes mistakes = new Mistakes();
        SignedFile signed = mistakes.in(() -> file(context, answers.optionalText("signedFile")));
        List<FieldProblem> odd = mistakes.in(() -> signing.foresee(actor, command(context, answers, signed)));
        mistakes.refuse();
        return texts.signing(
                last ? "agreement.service.signsLast" : "agreement.service.signsFirst",
                Objects.requireNonNullElse(odd, List.of()));
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        signing.sign(actor, command(context, answers, file(context, answers.optionalText("signedFile"))));
    }

    private SignServiceAgreement command(WorkContext context, Answers answers, @Nullable SignedFile file) {
        return new SignServiceAgreement(
                context.cooperation(),
                context.requireTaskField(),
                client(context),
                byContractor(context),
                answers.optionalText("signedBy"),
                answers.optionalText("document"),
                file,
                Today.orGiven(answers, clock),
                answers.optionalText("source"));
    }

    /**
     * @throws InvalidInput on {@code signedFile} when it went, or is not signed, since the form was opened, or is of another
     *                      agreement or version
     */
    private @Nullable SignedFile file(WorkContext context, @Nullable String chosen) {
        if (chosen == null) {
            return null;
        }
        Document file = documents
                .find(context.cooperation(), new DocumentId(chosen))
                .filter(SignServiceAgreementWork::signedAgreement)
                .orElseThrow(() -> InvalidInput.of("signedFile", "agreement.service.noSignedFile"));
        boolean fits = stand(context)
                .filter(stand -> of(stand, file, copies.ofOthers(stand.cooperation(), stand.version())))
                .isPresent();
        if (!fits) {
            throw InvalidInput.of("signedFile", "agreement.service.otherSignedFile");
        }
        return new SignedFile(
                chosen,
                file.newest().version(),
                file.newest().sha256(),
                file.newest().facts().title());
    }

    private static boolean byContractor(WorkContext context) {
        return !context.step().equals(FOR_CLIENT);
    }

    private static MunicipalityCode client(WorkContext context) {
        return context.requireClient();
    }
}
