package nl.samenspoor.document;

import java.util.List;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may add and change documents: whoever leads, and secretary and clerk of a partner for their own municipality. */
@Component
public class DocumentRights {

    private final Visibility visibility;
    private final PresentPartners partners;

    DocumentRights(Visibility visibility, PresentPartners partners) {
        this.visibility = visibility;
        this.partners = partners;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he neither leads it nor has this right for that municipality
     * @throws InvalidInput on {@code municipality} when it takes no part
     */
    public void requireAdding(Actor actor, CooperationId cooperation, @Nullable MunicipalityCode municipality) {
        require(actor, Right.KEEP_DOCUMENT, cooperation, municipality);
        if (municipality != null && !partners.of(cooperation).contains(municipality)) {
            throw InvalidInput.of("municipality", "document.noPartner", municipality.text());
        }
    }

    /** As {@link #requireAdding}, of a document that is there, also of a municipality that left. */
    public void requireChanging(Actor actor, Document document) {
        require(actor, Right.CHANGE_DOCUMENT, document.cooperation(), document.municipality());
    }

    /**
     * As {@link #requireAdding}, to say whether a document that is there is public: also of a signed one, and of a municipality
     * that left.
     */
    public void requireStating(Actor actor, Document document) {
        require(actor, Right.KEEP_DOCUMENT, document.cooperation(), document.municipality());
    }

    /** Whether the actor, who sees the cooperation, may say whether this document is public. */
    public boolean mayState(Actor actor, Document document) {
        return may(actor, Right.KEEP_DOCUMENT, document);
    }

    private void require(Actor actor, Right right, CooperationId cooperation, @Nullable MunicipalityCode municipality) {
        if (municipality == null) {
            visibility.require(actor, right, cooperation);
        } else {
            visibility.require(actor, right, cooperation, municipality);
        }
    }

    /**
     * For a form whose document does not say yet whose it is.
     *
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed when he may add a document neither to it nor for a partner of it
     */
    public void requireAdding(Actor actor, CooperationId cooperation) {
        visibility.requireVisible(actor, cooperation);
        if (!mayAdd(actor, cooperation)) {
            throw new NotAllowed(Right.KEEP_DOCUMENT.refusal());
        }
    }

    /** Whether the actor, who sees the cooperation, may add a document to it or for a partner of it. */
    public boolean mayAdd(Actor actor, CooperationId cooperation) {
        return leads(actor, cooperation) || !owners(actor, cooperation).isEmpty();
    }

    /** Whether he may add documents of the cooperation as a whole. */
    public boolean leads(Actor actor, CooperationId cooperation) {
        return visibility.may(actor, Right.KEEP_DOCUMENT, cooperation);
    }

    /** The partners for which the actor may add documents. */
    public List<MunicipalityCode> owners(Actor actor, CooperationId cooperation) {
        boolean leads = leads(actor, cooperation);
        return partners.of(cooperation).stream()
                .filter(partner -> leads || Permissions.mayFor(actor, Right.KEEP_DOCUMENT, partner))
                .toList();
    }

    /** Whether the actor, who sees the cooperation, may change this document, as long as it is not signed. */
    public boolean mayChange(Actor actor, Document document) {
        return may(actor, Right.CHANGE_DOCUMENT, document);
    }

    private boolean may(Actor actor, Right right, Document document) {
        MunicipalityCode municipality = document.municipality();
        return municipality == null
                ? visibility.may(actor, right, document.cooperation())
                : visibility.may(actor, right, document.cooperation(), municipality);
    }

    /** In which role the actor does it: for the municipality where he may, else as whoever leads. */
    @Nullable
    Capacity capacity(Actor actor, @Nullable MunicipalityCode municipality) {
        if (municipality != null) {
            for (Body body : new Body[] {Body.SECRETARY, Body.COUNCIL}) {
                Capacity own = Permissions.mayFor(actor, Right.KEEP_DOCUMENT, municipality, body)
                        ? actor.capacity(municipality, body)
                        : null;
                if (own != null) {
                    return own;
                }
            }
        }
        return actor.capacity(null, Body.PROJECT_LEADER);
    }
}
