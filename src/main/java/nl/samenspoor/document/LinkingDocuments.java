package nl.samenspoor.document;

import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/**
 * Says which documents belong to the dossier of a gate. The dossier names what is linked each time it is frozen, with the
 * checksum of that moment; a document can wait for a gate that is still to open.
 */
@Component
public class LinkingDocuments {

    private final DocumentRegister register;
    private final Documents documents;
    private final GateView gates;
    private final Visibility visibility;

    LinkingDocuments(DocumentRegister register, Documents documents, GateView gates, Visibility visibility) {
        this.register = register;
        this.documents = documents;
        this.gates = gates;
        this.visibility = visibility;
    }

    /**
     * Links to the opening that is prepared, or else the one to come.
     *
     * @throws NotFound   when the actor may not see the cooperation, or it has no such document
     * @throws NotAllowed when he does not lead it
     * @throws Conflict   when the bodies decide at that gate already, the document is linked there or was withdrawn
     */
    @UseCase
    public void link(Actor actor, CooperationId cooperation, DocumentId id, GateKey gate) {
        Document document = document(actor, cooperation, id);
        if (document.withdrawn()) {
            throw new Conflict("document.broughtBackFirst");
        }
        set(actor, cooperation, id, gate, true);
    }

    /**
     * Undoes a link to the opening that is prepared, or the one to come; what was frozen before keeps it.
     *
     * @throws NotFound   when the actor may not see the cooperation, or it has no such document
     * @throws NotAllowed when he does not lead it
     * @throws Conflict   when the bodies decide at that gate already, or the document is not linked there
     */
    @UseCase
    public void unlink(Actor actor, CooperationId cooperation, DocumentId id, GateKey gate) {
        document(actor, cooperation, id);
        set(actor, cooperation, id, gate, false);
    }

    private Document document(Actor actor, CooperationId cooperation, DocumentId id) {
        visibility.require(actor, Right.LINK_DOCUMENT, cooperation);
        register.lock(cooperation, id);
        return documents.require(cooperation, id);
    }

    private void set(Actor actor, CooperationId cooperation, DocumentId id, GateKey gate, boolean linked) {
        Integer attempt = gates.composable(cooperation).get(gate);
        if (attempt == null) {
            throw new Conflict("document.linkDeciding");
        }
        if (documents.links(id).contains(new GateLink(gate, attempt)) == linked) {
            throw new Conflict(linked ? "document.linkedAlready" : "document.notLinked");
        }
        register.link(actor, actor.capacity(null, Body.PROJECT_LEADER), id, gate, attempt, linked);
    }
}
