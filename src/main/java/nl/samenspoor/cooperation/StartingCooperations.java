package nl.samenspoor.cooperation;

import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Starts cooperations. Whoever starts one leads it. */
@Component
public class StartingCooperations {

    private final Founding founding;
    private final Extending extending;
    private final Chronicle chronicle;
    private final CooperationProcess process;

    StartingCooperations(Founding founding, Extending extending, Chronicle chronicle, CooperationProcess process) {
        this.founding = founding;
        this.extending = extending;
        this.chronicle = chronicle;
        this.process = process;
    }

    /**
     * Looks whether a cooperation could be started with this, without starting it.
     *
     * @throws NotAllowed   as for starting
     * @throws InvalidInput as for starting
     * @throws Conflict     as for starting
     */
    @UseCase
    public void foresee(Actor actor, StartCooperation command) {
        Permissions.require(actor, Right.START);
        founding.foresee(command);
        if (command.parent() != null) {
            extending.foresee(actor, command.parent(), command.startedOn());
        }
    }

    /**
     * Looks whether a cooperation can be extended on a day.
     *
     * @throws nl.samenspoor.kernel.NotFound when the actor may not see the parent
     * @throws NotAllowed                    when he starts no cooperations or does not lead the parent
     * @throws Conflict                      when the parent is not yet realised, or over
     */
    @UseCase
    public void foreseeExtension(Actor actor, CooperationId parent, EffectiveDate startedOn) {
        Permissions.require(actor, Right.START);
        extending.foresee(actor, parent, startedOn);
    }

    /**
     * Looks whether a cooperation could have started then, where nothing more can be looked at yet.
     *
     * @throws NotAllowed   as for starting
     * @throws InvalidInput on {@code startedOn} for a start in the future
     */
    public void foreseeStart(Actor actor, EffectiveDate startedOn) {
        Permissions.require(actor, Right.START);
        founding.foreseeStart(startedOn);
    }

    /**
     * Starts a cooperation in phase 1 and its process. A cooperation with a parent is an extension of it (Speulman
     * 2012, §2.4.4).
     *
     * @return its id
     * @throws NotAllowed   unless the actor is a project leader
     * @throws InvalidInput for a name that is no plain text, fewer than two partners, a partner twice, an unknown
     *                      municipality, or a start in the future
     * @throws Conflict     when the parent is not yet realised, or over
     */
    @UseCase
    public CooperationId start(Actor actor, StartCooperation command) {
        Permissions.require(actor, Right.START);
        if (command.parent() != null) {
            Signal signal = command.signal();
            return extending.extend(actor, command.parent(), command, signal == null ? command.name() : signal.text());
        }
        CooperationId id = founding.found(actor, command);
        if (command.signal() != null) {
            chronicle.log(
                    actor, RegisteringSignals.fact(id, command.signal(), command.startedOn(), command.particulars()));
        }
        process.started(id);
        return id;
    }
}
