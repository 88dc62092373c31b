package nl.samenspoor.cooperation;

import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Takes up a cooperation that stands still. */
@Component
public class ResumingCooperations {

    private final Steering steering;
    private final CooperationRows rows;
    private final HoldRows holds;
    private final PartnerRows partners;
    private final Chronicle chronicle;
    private final CooperationProcess process;

    ResumingCooperations(
            Steering steering,
            CooperationRows rows,
            HoldRows holds,
            PartnerRows partners,
            Chronicle chronicle,
            CooperationProcess process) {
        this.steering = steering;
        this.rows = rows;
        this.holds = holds;
        this.partners = partners;
        this.chronicle = chronicle;
        this.process = process;
    }

    /**
     * @throws Conflict     when it does not stand still
     * @throws NotAllowed   unless the actor is one who may resume, as the hold says
     * @throws InvalidInput when the date surely lies before the hold
     */
    @UseCase
    public void resume(Actor actor, CooperationId id, ResumeCooperation command) {
        steering.byAny(actor, Right.RESUME, id, partners.active(id), command.effective());
        HoldRows.Hold hold = holds.running(id).orElseThrow(() -> new Conflict("cooperation.notHeld"));
        if (!mayResume(actor, id, hold.mayResume())) {
            throw new NotAllowed("cooperation.mayNotResume." + hold.mayResume().key());
        }
        String reason = Chronicle.wordsOrNull("reason", command.reason());
        if (command.effective().surelyBefore(hold.since())) {
            throw InvalidInput.of("effectiveOn", "cooperation.beforeHold", hold.since());
        }
        holds.end(id, command.effective());
        rows.setStatus(id, CooperationStatus.ACTIVE);
        String event = chronicle.keep(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.RESUMPTION,
                                command.effective(),
                                Chronicle.sentence("Het samenwerkingsverband gaat weer verder", reason),
                                command.particulars())
                        .by(usual(hold.mayResume())));
        process.resumed(id, event);
    }

    private boolean mayResume(Actor actor, CooperationId id, MayResume who) {
        return switch (who) {
            case PROJECT_LEADER -> steering.may(actor, Right.RESUME, id);
            case COLLEGE -> actsForPartner(actor, id, Body.COLLEGE);
            case COUNCIL -> actsForPartner(actor, id, Body.COUNCIL);
        };
    }

    private boolean actsForPartner(Actor actor, CooperationId id, Body body) {
        return partners.active(id).stream().anyMatch(partner -> Permissions.mayFor(actor, Right.RESUME, partner, body));
    }

    private static String usual(MayResume who) {
        return switch (who) {
            case PROJECT_LEADER -> "projectleider";
            case COLLEGE -> "college van B&W";
            case COUNCIL -> "gemeenteraad";
        };
    }
}
