package nl.samenspoor.terms;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Who may start and close which terms: the project leader all, a body those that are about itself. */
@Component
public class TermAccess {

    private final Visibility visibility;

    TermAccess(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the actor may not see the cooperation */
    public void requireVisible(Actor actor, CooperationId cooperation) {
        visibility.requireVisible(actor, cooperation);
    }

    /**
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed when he may not start or close a term about this subject
     */
    public void require(Actor actor, CooperationId cooperation, TermSubject subject) {
        visibility.requireVisible(actor, cooperation);
        if (!may(actor, cooperation, subject)) {
            throw new NotAllowed(Right.KEEP_TERM.refusal());
        }
    }

    /** Whether he may, for somebody who sees the cooperation. */
    public boolean may(Actor actor, CooperationId cooperation, TermSubject subject) {
        return visibility.may(actor, Right.KEEP_TERM, cooperation) || actsFor(actor, subject);
    }

    /** Whether he acts for the body a term is about. */
    public boolean actsFor(Actor actor, TermSubject subject) {
        MunicipalityCode municipality = subject.municipality();
        Body body = subject.body();
        return municipality != null && body != null && Permissions.mayFor(actor, Right.KEEP_TERM, municipality, body);
    }
}
