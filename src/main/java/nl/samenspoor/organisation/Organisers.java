package nl.samenspoor.organisation;

import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Who writes down how a cooperation is organised: whoever leads it, and the secretaries of its present partners. */
@Component
public class Organisers {

    private final Visibility visibility;
    private final PresentPartners partners;

    Organisers(Visibility visibility, PresentPartners partners) {
        this.visibility = visibility;
        this.partners = partners;
    }

    /** Whether somebody who sees the cooperation may. */
    public boolean may(Actor actor, CooperationId cooperation) {
        return visibility.may(actor, Right.ORGANISE, cooperation)
                || partners.of(cooperation).stream()
                        .anyMatch(partner -> Permissions.mayFor(actor, Right.ORGANISE, partner));
    }

    /**
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed when he sees it but neither leads it nor is secretary of a partner
     */
    public void require(Actor actor, CooperationId cooperation) {
        visibility.requireVisible(actor, cooperation);
        if (!may(actor, cooperation)) {
            throw new NotAllowed(Right.ORGANISE.refusal());
        }
    }
}
