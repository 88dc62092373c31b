package nl.samenspoor.organisation;

import java.time.Clock;
import java.util.UUID;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Records the bodies of a cooperation. A change or an end is a new version; the earlier ones stay. */
@Component
public class DescribingBodies {

    private final BodyRows bodies;
    private final Organisers organisers;
    private final BodyCheck check;
    private final Clock clock;

    DescribingBodies(BodyRows bodies, Organisers organisers, BodyCheck check, Clock clock) {
        this.bodies = bodies;
        this.organisers = organisers;
        this.check = check;
        this.clock = clock;
    }

    /**
     * @return id of the new body
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he neither leads it nor is secretary of a partner
     * @throws InvalidInput on every field that is missing or not possible
     */
    @UseCase
    public String add(Actor actor, CooperationId cooperation, BodyDescription description) {
        String id = UUID.randomUUID().toString();
        add(actor, cooperation, id, description);
        return id;
    }

    /**
     * The same for a form that carries the id of what it makes, and so makes it once however often it is sent.
     *
     * @param id a UUID
     * @throws Conflict when that form was sent before; nothing happened now
     */
    @UseCase
    public void add(Actor actor, CooperationId cooperation, String id, BodyDescription description) {
        organisers.require(actor, cooperation);
        BodyDescription checked = check.checked(actor, description, clock);
        try {
            bodies.add(actor, cooperation, id, 1, checked);
        } catch (DuplicateKeyException sentBefore) {
            throw new Conflict("organisation.sentBefore");
        }
    }

    /**
     * @param seen the version that was read before
     * @throws NotFound     when the actor may not see the cooperation, or it has no such body
     * @throws NotAllowed   when he neither leads it nor is secretary of a partner
     * @throws Conflict     when somebody else changed it since
     * @throws InvalidInput on every field that is missing or not possible
     */
    @UseCase
    public void change(Actor actor, CooperationId cooperation, String body, int seen, BodyDescription description) {
        organisers.require(actor, cooperation);
        int present = bodies.version(cooperation, body);
        if (present == 0) {
            throw new NotFound("organisation.noBody");
        }
        BodyDescription checked = check.checked(actor, description, clock);
        if (present != seen) {
            throw new Conflict("organisation.atOnce");
        }
        try {
            bodies.add(actor, cooperation, body, seen + 1, checked);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("organisation.atOnce");
        }
    }

    /**
     * Looks whether this could be recorded of a body, without recording it.
     *
     * @throws InvalidInput on every field that is missing or not possible
     */
    public void foresee(Actor actor, BodyDescription description) {
        check.checked(actor, description, clock);
    }
}
