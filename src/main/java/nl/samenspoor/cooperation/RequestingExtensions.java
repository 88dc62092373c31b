package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Asks for a new task or partner in a realised cooperation (Speulman 2012, §2.4.4). */
@Component
public class RequestingExtensions {

    private final Extending extending;
    private final CooperationRows rows;

    RequestingExtensions(Extending extending, CooperationRows rows) {
        this.extending = extending;
        this.rows = rows;
    }

    /**
     * Starts the extension as a cooperation of its own, linked to its parent, which stays as it is.
     *
     * @return id of the new cooperation
     * @throws Conflict     while the parent is in phase 1 to 3, which must be completed first, or when it is over
     * @throws InvalidInput as for {@link StartingCooperations#start}
     */
    @UseCase
    public CooperationId request(Actor actor, CooperationId parent, RequestExtension command) {
        boolean fictional = rows.find(parent).map(Cooperation::fictional).orElse(false);
        return extending.extend(
                actor,
                parent,
                new StartCooperation(
                        command.name(),
                        command.partners(),
                        command.signal(),
                        command.effective(),
                        parent,
                        fictional,
                        null,
                        command.particulars()),
                Chronicle.words("reason", command.reason()));
    }
}
