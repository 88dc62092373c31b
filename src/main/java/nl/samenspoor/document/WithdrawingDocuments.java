package nl.samenspoor.document;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Hides the content of documents that should not have been there, and brings them back. Nothing is removed by it, and
 * nothing that lies before bodies is hidden from them: a council may see all on which it decides (Gemeentewet, art. 169).
 */
@Component
public class WithdrawingDocuments {

    private final DocumentRegister register;
    private final Documents documents;
    private final DocumentRights rights;
    private final TabledDocuments tabled;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;

    WithdrawingDocuments(
            DocumentRegister register,
            Documents documents,
            DocumentRights rights,
            TabledDocuments tabled,
            Visibility visibility,
            ApplicationEventPublisher events) {
        this.register = register;
        this.documents = documents;
        this.rights = rights;
        this.tabled = tabled;
        this.visibility = visibility;
        this.events = events;
    }

    /**
     * @param reason why, at most 2,000 characters
     * @throws NotFound     when the actor may not see the cooperation, or it has no such document
     * @throws NotAllowed   when he may not change this document
     * @throws InvalidInput on {@code reason} when it is missing or no plain text
     * @throws Conflict     when the document was signed, is withdrawn already, or lies before bodies that decide at a gate
     */
    @UseCase
    public void withdraw(Actor actor, CooperationId cooperation, DocumentId id, @Nullable String reason) {
        stand(actor, cooperation, id, true, reason);
    }

    /**
     * @param reason why it is there again, at most 2,000 characters
     * @throws NotFound     when the actor may not see the cooperation, or it has no such document
     * @throws NotAllowed   when he may not change this document
     * @throws InvalidInput on {@code reason} when it is missing or no plain text
     * @throws Conflict     when the document is not withdrawn
     */
    @UseCase
    public void bringBack(Actor actor, CooperationId cooperation, DocumentId id, @Nullable String reason) {
        stand(actor, cooperation, id, false, reason);
    }

    private void stand(
            Actor actor, CooperationId cooperation, DocumentId id, boolean withdrawn, @Nullable String reason) {
        visibility.requireVisible(actor, cooperation);
        register.lock(cooperation, id);
        Document document = documents.require(cooperation, id);
        rights.requireChanging(actor, document);
        Changeable.requireUnsigned(document);
        String why = PlainText.required("reason", reason, 2_000);
        if (document.withdrawn() == withdrawn) {
            throw new Conflict(withdrawn ? "document.withdrawnAlready" : "document.notWithdrawn");
        }
        if (withdrawn) {
            tabled.at(document).ifPresent(gate -> {
                throw new Conflict("document.tabled", gate.phase().number());
            });
        }
        register.stand(actor, rights.capacity(actor, document.municipality()), id, withdrawn, why);
        events.publishEvent(new Audited(
                actor.account(),
                withdrawn ? AuditAction.DOCUMENT_WITHDRAWN : AuditAction.DOCUMENT_RETURNED,
                cooperation + " document " + id,
                null));
    }
}
