package nl.samenspoor.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Marks documents as signed. From then on a document gets no version more and cannot be withdrawn, and the checksum of its
 * file stands in the decision log; what comes later is another document that names it.
 */
@Component
public class SigningDocuments {

    private static final int MOST = 60;

    private final DocumentRegister register;
    private final DocumentContents contents;
    private final Documents documents;
    private final DocumentRights rights;
    private final Visibility visibility;
    private final PresentPartners present;
    private final Municipalities municipalities;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningDocuments(
            DocumentRegister register,
            DocumentContents contents,
            Documents documents,
            DocumentRights rights,
            Visibility visibility,
            PresentPartners present,
            Municipalities municipalities,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.contents = contents;
        this.documents = documents;
        this.rights = rights;
        this.visibility = visibility;
        this.present = present;
        this.municipalities = municipalities;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation, or it has no such document
     * @throws NotAllowed   when he may not change this document
     * @throws InvalidInput on {@code by} when nobody signed, one is named twice, a municipality never took part,
     *                      or who does not lead leaves his own out, on {@code on} for a plan, a day ahead or one surely before the date of the
     *                      document itself, on {@code version} when it is not the newest
     * @throws Conflict     when the document was signed or withdrawn, or its file no longer has its checksum
     */
    @UseCase
    public void sign(Actor actor, SignDocument command) {
        visibility.requireVisible(actor, command.cooperation());
        register.lock(command.cooperation(), command.document());
        Document document = documents.require(command.cooperation(), command.document());
        rights.requireChanging(actor, document);
        Changeable.require(document);
        DocumentVersion signed = document.newest();
        if (signed.version() != command.version()) {
            throw InvalidInput.of("version", "document.signNewest", signed.version());
        }
        SignDocument plain = checked(actor, command, signed.facts().dated());
        requireConcerned(actor, document, plain.by());
        contents.verify(signed.sha256());
        register.sign(actor, rights.capacity(actor, document.municipality()), plain);
        List<String> by = names(plain.by());
        events.publishEvent(new DocumentSigned(
                document.id().text(),
                DecisionPoint.of(
                                command.cooperation(),
                                DecisionPointKind.DOCUMENT,
                                command.on(),
                                by,
                                text(
                                        "document.log.signed",
                                        text("document.kind."
                                                + signed.facts().kind().key()),
                                        signed.facts().title(),
                                        signed.version(),
                                        String.join(", ", by),
                                        signed.sha256()),
                                actor)
                        .withSource(plain.source())
                        .withRecordedAs(rights.capacity(actor, document.municipality()))));
    }

    private SignDocument checked(Actor actor, SignDocument command, EffectiveDate dated) {
        Mistakes mistakes = new Mistakes();
        if (command.by().isEmpty()) {
            mistakes.add(List.of(FieldProblem.of("by", "document.nobodySigned")));
        }
        if (command.by().size() > MOST
                || command.by().stream().distinct().count() < command.by().size()) {
            mistakes.add(List.of(FieldProblem.of("by", "document.signedTwice")));
        }
        boolean ahead = command.on().known()
                && !actor.system()
                && command.on().earliest().isAfter(LocalDate.now(clock));
        if (command.on().planned() || ahead) {
            mistakes.add(List.of(FieldProblem.of("on", "document.signedAhead")));
        } else if (command.on().surelyBefore(dated)) {
            mistakes.add(List.of(FieldProblem.of("on", "document.signedBeforeItsDate", dated)));
        }
        String source = mistakes.in(() -> PlainText.optional("source", command.source(), 2_000));
        mistakes.refuse();
        return new SignDocument(
                command.cooperation(), command.document(), command.version(), command.on(), command.by(), source);
    }

    /** Present and former partners only; who does not lead records what his own municipality signed. */
    private void requireConcerned(Actor actor, Document document, List<Signatory> by) {
        List<MunicipalityCode> partners = present.everOf(document.cooperation());
        for (Signatory one : by) {
            if (one.municipality() != null && !partners.contains(one.municipality())) {
                throw InvalidInput.of(
                        "by", "document.signedByNoPartner", one.municipality().text());
            }
        }
        MunicipalityCode own = document.municipality();
        if (own != null
                && !rights.leads(actor, document.cooperation())
                && by.stream().noneMatch(one -> own.equals(one.municipality()))) {
            throw InvalidInput.of("by", "document.signedByOthers", municipalities.name(own));
        }
    }

    private List<String> names(List<Signatory> by) {
        return by.stream()
                .map(one -> {
                    MunicipalityCode municipality = one.municipality();
                    String role = text("document.signing." + one.role().key());
                    return municipality == null ? role : role + " " + municipalities.name(municipality);
                })
                .collect(Collectors.toList());
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Dutch.LANGUAGE);
    }
}
