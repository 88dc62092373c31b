package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Decides how to go on after a partner left or joined. */
@Component
public class ReassessingPartners {

    /** The step of the model that waits for it; the course stands still as long as it does. */
    public static final String STEP = "userTask_reassessPartners";

    private final Steering steering;
    private final CooperationRows rows;
    private final Chronicle chronicle;
    private final ProcessProgress progress;

    ReassessingPartners(Steering steering, CooperationRows rows, Chronicle chronicle, ProcessProgress progress) {
        this.steering = steering;
        this.rows = rows;
        this.chronicle = chronicle;
        this.progress = progress;
    }

    /** @throws InvalidInput on {@code continueAt} for a phase that was not reached yet */
    @UseCase
    public void reassess(Actor actor, CooperationId id, ReassessPartners command) {
        Cooperation cooperation = steering.byLeader(actor, id, command.effective());
        String reasoning = Chronicle.words("reasoning", command.reasoning());
        Phase phase = command.continueAt();
        if (phase.number() > cooperation.phase().number()) {
            throw InvalidInput.of(
                    "continueAt",
                    "cooperation.phaseNotReached",
                    phase.number(),
                    cooperation.phase().number());
        }
        rows.route(id, phase.number(), command.effective());
        chronicle.log(
                actor,
                Fact.of(
                        id,
                        DecisionPointKind.MILESTONE,
                        command.effective(),
                        Chronicle.sentence(
                                "Na de wijziging van partners gaat het samenwerkingsverband verder in fase "
                                        + phase.number(),
                                reasoning),
                        command.particulars()));
        progress.finished(id, WorkItem.of(STEP), command.effective());
    }
}
