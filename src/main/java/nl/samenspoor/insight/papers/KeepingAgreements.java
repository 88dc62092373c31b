package nl.samenspoor.insight.papers;

import nl.samenspoor.agreement.SignedCopies;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.KeepDocument;
import nl.samenspoor.document.KeepingDocuments;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Keeps the paper of a service agreement among the documents, with the version it was made of. */
@Component
public class KeepingAgreements {

    private final KeepingDocuments keeping;
    private final SignedCopies copies;

    KeepingAgreements(KeepingDocuments keeping, SignedCopies copies) {
        this.keeping = keeping;
        this.copies = copies;
    }

    /**
     * @param version id of the version of the agreement
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed when he does not keep these documents
     * @throws Conflict   when the same file is kept already
     */
    @UseCase
    public DocumentId keep(Actor actor, KeepDocument command, long version) {
        DocumentId document = keeping.keep(actor, command);
        copies.made(document, version);
        return document;
    }
}
