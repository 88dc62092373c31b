package nl.samenspoor.cooperation;

import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** The preferred form fails, by a sounding or otherwise (Speulman 2012, §5.4.2, §7.4.4). */
@Component
public class DroppingForms {

    private final Steering steering;
    private final AlternativeRows alternatives;
    private final DropRows drops;
    private final FallingBack fallingBack;
    private final CooperationProcess process;

    DroppingForms(
            Steering steering,
            AlternativeRows alternatives,
            DropRows drops,
            FallingBack fallingBack,
            CooperationProcess process) {
        this.steering = steering;
        this.alternatives = alternatives;
        this.drops = drops;
        this.fallingBack = fallingBack;
        this.process = process;
    }

    /**
     * The next alternative of the ranking takes the place of the preferred one. When the process works the form out,
     * it falls back itself; otherwise the tables alone change.
     *
     * @throws Conflict     when no further alternative is left (rank another, hold or stop), or the form works already
     * @throws InvalidInput when a person gives no review date for the form that takes its place, or one that is not ahead
     */
    @UseCase
    public void drop(Actor actor, CooperationId id, DropForm command) {
        Cooperation cooperation = steering.byLeader(actor, id, command.effective());
        if (cooperation.phase().number() >= Phase.REALISATION.number()) {
            throw new Conflict("cooperation.formWorks");
        }
        String why = Chronicle.words("why", command.why());
        if (alternatives.next(id).isEmpty()) {
            throw new Conflict("cooperation.noNextAlternative");
        }
        HoldingCooperations.checkReview(actor, command.reviewOn(), command.effective(), steering.today());
        drops.put(
                id,
                new DropRows.Drop(
                        why, command.reviewOn(), command.effective(), command.particulars(), actor.account()));
        if (!process.formDropped(id)) {
            fallingBack.fallBack(id);
        }
    }
}
