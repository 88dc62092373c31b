package nl.samenspoor.insight.papers;

import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.SignedCopies;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.KeepDocument;
import nl.samenspoor.document.KeepingDocuments;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/**
 * Keeps the paper of a service agreement among the documents, with the version it was made of. A version is kept once: what is
 * signed is one text.
 */
@Component
public class KeepingAgreements {

    private final KeepingDocuments keeping;
    private final SignedCopies copies;
    private final ServiceAgreements agreements;
    private final Documents documents;

    KeepingAgreements(
            KeepingDocuments keeping, SignedCopies copies, ServiceAgreements agreements, Documents documents) {
        this.keeping = keeping;
        this.copies = copies;
        this.agreements = agreements;
        this.documents = documents;
    }

    /**
     * @param agreed the agreement as it stood when the paper was made
     * @throws NotFound   when the actor may not see the cooperation, or there is no such agreement
     * @throws NotAllowed when he does not keep these documents
     * @throws Conflict   when the agreement got another version or was signed since, when its paper is kept already, and when
     *                    the same file is
     */
    @UseCase
    public DocumentId keep(Actor actor, KeepDocument command, StandingAgreement agreed) {
        agreements.hold(agreed.cooperation(), agreed.taskField(), agreed.client());
        StandingAgreement now = agreements
                .file(agreed.cooperation(), agreed.id())
                .orElseThrow(() -> new NotFound("agreement.service.none"))
                .stand();
        if (now.version() != agreed.version() || !now.recorded().toSign()) {
            throw new Conflict("agreement.service.changedMeanwhile");
        }
        if (kept(agreed.cooperation(), agreed.version())) {
            throw new Conflict("agreement.service.keptAlready");
        }
        DocumentId document = keeping.keep(actor, command);
        copies.made(document, agreed.version());
        return document;
    }

    /** Whether a paper of the version is there; one that was withdrawn is not. */
    private boolean kept(CooperationId cooperation, long version) {
        return copies.of(version).stream()
                .flatMap(id -> documents.find(cooperation, id).stream())
                .anyMatch(one -> !one.withdrawn());
    }
}
