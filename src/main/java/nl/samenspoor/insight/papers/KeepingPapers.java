package nl.samenspoor.insight.papers;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.document.DocumentFacts;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.KeepDocument;
import nl.samenspoor.document.KeepingDocuments;
import nl.samenspoor.document.Retention;
import nl.samenspoor.document.SentFile;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.typeset.Paper;
import nl.samenspoor.typeset.SettingPapers;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Keeps a paper among the documents of the cooperation. No transaction of its own: the paper is read and set first, and
 * only then the document is kept in one. That of a service agreement is kept only if the agreement is still the one it was made of.
 */
@Component
public class KeepingPapers {

    /** Code of the refusal of a paper that is kept already and has not changed since. */
    public static final String KEPT_ALREADY = "insight.paper.keptAlready";

    private final Visibility visibility;
    private final Papers papers;
    private final SettingPapers setting;
    private final KeepingDocuments keeping;
    private final KeepingAgreements keepingAgreements;
    private final ServiceAgreements agreements;
    private final Texts texts;

    KeepingPapers(
            Visibility visibility,
            Papers papers,
            SettingPapers setting,
            KeepingDocuments keeping,
            KeepingAgreements keepingAgreements,
            ServiceAgreements agreements,
            Texts texts) {
        this.visibility = visibility;
        this.agreements = agreements;
        this.papers = papers;
        this.setting = setting;
        this.keeping = keeping;
        this.keepingAgreements = keepingAgreements;
        this.texts = texts;
    }

    /**
     * Whether the actor may keep papers here, asked before anything is looked at.
     *
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed when he neither leads it nor keeps documents for that municipality
     */
    public void requireMay(Actor actor, CooperationId id, @Nullable MunicipalityCode municipality) {
        if (municipality == null) {
            visibility.require(actor, Right.KEEP_DOCUMENT, id);
        } else {
            visibility.require(actor, Right.KEEP_DOCUMENT, id, municipality);
        }
    }

    /**
     * In the language of the record, whatever language the actor reads: what is signed or filed is one text for all.
     *
     * @return the document it became
     * @throws NotFound     when the actor may not see the cooperation, or there is no such paper
     * @throws NotAllowed   when he neither leads it nor keeps documents for that municipality
     * @throws InvalidInput on {@code gate}, {@code agreement} or {@code municipality} when the paper needs it, and on
     *                      {@code municipality} when the service agreement is of another client
     * @throws Conflict     {@value #KEPT_ALREADY} with the title and id of the document when the same paper of today is kept
     *                      already; when the service agreement was not agreed, is signed
     *                      already, changed while its paper was made, or this version of it is kept already
     */
    public DocumentId keep(Actor actor, CooperationId id, KeepPaper command) {
        requireMay(actor, id, command.municipality());
        LocaleContext reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(RecordedWords.LANGUAGE);
        try {
            return kept(actor, id, command);
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    private DocumentId kept(Actor actor, CooperationId id, KeepPaper command) {
        StandingAgreement agreed = command.kind() == PaperKind.SERVICE_AGREEMENT ? agreed(id, command) : null;
        Paper paper = paper(actor, id, command, agreed);
        byte[] content = setting.set(paper, command.format());
        String title = title(paper);
        KeepDocument document = new KeepDocument(
                id,
                command.municipality(),
                new DocumentFacts(
                        title,
                        command.kind().kept(),
                        EffectiveDate.on(paper.on()),
                        texts.in(paper.language(), KeptPapers.SOURCE),
                        command.kind().woo(),
                        Retention.UNKNOWN),
                SentFile.of(title + "." + command.format().extension(), content),
                null);
        try {
            return agreed == null ? keeping.keep(actor, document) : keepingAgreements.keep(actor, document, agreed);
        } catch (Conflict there) {
            // A paper has the title it has: another cannot be asked for.
            throw there.code().equals(KeepingDocuments.SAME_DOCUMENT)
                    ? new Conflict(KEPT_ALREADY, there.arguments())
                    : there;
        }
    }

    private Paper paper(Actor actor, CooperationId id, KeepPaper command, @Nullable StandingAgreement agreed) {
        return switch (command.kind()) {
            case DECISION_LIST -> papers.decisionList(actor, id, null);
            case DOSSIER -> papers.dossier(actor, id, gate(command), null);
            case PLAN_OF_APPROACH -> papers.plan(actor, id, command.version());
            case COUNCIL_PROPOSAL -> {
                MunicipalityCode municipality = command.municipality();
                if (municipality == null) {
                    throw InvalidInput.of("municipality", "kernel.required");
                }
                yield papers.councilProposal(actor, id, gate(command), municipality);
            }
            case SERVICE_AGREEMENT ->
                papers.serviceAgreementToSign(
                        actor, id, Objects.requireNonNull(agreed).id());
        };
    }

    /** What is kept is there to be signed: a draft, or what was signed, can be taken along but not kept. */
    private StandingAgreement agreed(CooperationId id, KeepPaper command) {
        Long number = command.agreement();
        if (number == null) {
            throw InvalidInput.of("agreement", "kernel.required");
        }
        StandingAgreement agreement = agreements
                .file(id, number)
                .orElseThrow(() -> new NotFound("agreement.service.none"))
                .stand();
        MunicipalityCode municipality = command.municipality();
        if (municipality != null && !municipality.equals(agreement.client())) {
            throw InvalidInput.of("municipality", "insight.paper.noClient", municipality.text());
        }
        if (!agreement.recorded().toSign()) {
            throw new Conflict(
                    agreement.recorded().binding() ? "agreement.service.signedAlready" : "agreement.service.notAgreed");
        }
        return agreement;
    }

    private static GateKey gate(KeepPaper command) {
        GateKey gate = command.gate();
        if (gate == null) {
            throw InvalidInput.of("gate", "kernel.required");
        }
        return gate;
    }

    private static String title(Paper paper) {
        String title = Stream.of(paper.title(), paper.subtitle())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (title.length() <= PlainText.SHORT) {
            return title;
        }
        // Never between the two halves of a character.
        boolean between = Character.isHighSurrogate(title.charAt(PlainText.SHORT - 1));
        return title.substring(0, between ? PlainText.SHORT - 1 : PlainText.SHORT);
    }
}
