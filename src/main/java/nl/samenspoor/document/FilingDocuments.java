package nl.samenspoor.document;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records the category of the Woo and how long a document is kept, also of a signed or withdrawn one: its file, its versions and
 * the decision log stay as they are. Earlier statements stay on record.
 */
@Component
public class FilingDocuments {

    private final DocumentRegister register;
    private final Documents documents;
    private final DocumentRights rights;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;

    FilingDocuments(
            DocumentRegister register,
            Documents documents,
            DocumentRights rights,
            Visibility visibility,
            ApplicationEventPublisher events) {
        this.register = register;
        this.documents = documents;
        this.rights = rights;
        this.visibility = visibility;
        this.events = events;
    }

    /**
     * Sent twice it is recorded once.
     *
     * @throws NotFound   when the actor may not see the cooperation, or it has no such document
     * @throws NotAllowed when he neither leads it nor keeps documents for the municipality of this one
     * @throws Conflict   when somebody said something else since it was seen
     */
    @UseCase
    public void file(Actor actor, FileDocument command) {
        visibility.requireVisible(actor, command.cooperation());
        register.lock(command.cooperation(), command.document());
        Document document = documents.require(command.cooperation(), command.document());
        rights.requireStating(actor, document);
        Filing now = document.filing();
        if (now.says(command.woo(), command.retention())) {
            return;
        }
        if (command.seen() != now.number()) {
            throw new Conflict("document.filing.newer");
        }
        record(actor, document, command.woo(), command.retention());
    }

    /** The next statement of a document that is locked. */
    void record(Actor actor, Document document, WooCategory woo, Retention retention) {
        Filing said = new Filing(document.filing().number() + 1, woo, retention);
        register.file(actor, rights.capacity(actor, document.municipality()), document.id(), said);
        events.publishEvent(new Audited(
                actor.account(),
                AuditAction.DOCUMENT_FILED,
                document.cooperation() + " document " + document.id(),
                detail(said)));
    }

    private static String detail(Filing said) {
        Retention retention = said.retention();
        return "category " + said.woo().key() + ", " + retention.nomination().key()
                + (retention.years() == null ? "" : ", " + retention.years() + " years")
                + (retention.from() == null ? "" : ", from " + retention.from().toEdtf())
                + (retention.result() == null ? "" : ", result " + retention.result());
    }
}
