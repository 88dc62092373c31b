package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Chooses how to go on after the councils rejected the form or refused consent. */
@Component
public class ChoosingAfterRejection {

    private final Steering steering;
    private final CooperationRows rows;
    private final AlternativeRows alternatives;
    private final DropRows drops;
    private final Chronicle chronicle;
    private final ProcessProgress progress;

    ChoosingAfterRejection(
            Steering steering,
            CooperationRows rows,
            AlternativeRows alternatives,
            DropRows drops,
            Chronicle chronicle,
            ProcessProgress progress) {
        this.steering = steering;
        this.rows = rows;
        this.alternatives = alternatives;
        this.drops = drops;
        this.chronicle = chronicle;
        this.progress = progress;
    }

    /** @throws Conflict when falling back is chosen and no further alternative is left */
    @UseCase
    public void choose(Actor actor, CooperationId id, ChooseAfterRejection command) {
        steering.byLeader(actor, id, command.effective());
        String reasoning = Chronicle.words("reasoning", command.reasoning());
        if (command.choice() == AfterRejection.FALL_BACK) {
            if (alternatives.next(id).isEmpty()) {
                throw new Conflict("cooperation.noNextAlternative");
            }
            drops.put(id, new DropRows.Drop(reasoning, command.effective(), command.particulars(), actor.account()));
        } else {
            chronicle.log(
                    actor,
                    Fact.of(
                                    id,
                                    DecisionPointKind.MILESTONE,
                                    command.effective(),
                                    Chronicle.sentence(dutch(command.choice()), reasoning),
                                    command.particulars())
                            .with(command.choice().key()));
        }
        rows.setAfterRejection(id, command.choice(), command.effective());
        if (!progress.finished(id, WorkItem.of("userTask_chooseAfterRejection"))) {
            progress.finished(id, WorkItem.of("userTask_chooseAfterRefusal"));
        }
    }

    private static String dutch(AfterRejection choice) {
        return switch (choice) {
            case FALL_BACK -> "Na de afwijzing wordt teruggevallen op het volgende alternatief";
            case REWORK -> "Na de afwijzing wordt het voorstel opnieuw uitgewerkt";
            case STOP -> "Na de afwijzing stopt het samenwerkingsverband";
        };
    }
}
