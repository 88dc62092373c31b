package nl.samenspoor.cooperation;

import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Ends a cooperation outside its normal course. */
@Component
public class TerminatingCooperations {

    private final Steering steering;
    private final Chronicle chronicle;
    private final CooperationProcess process;

    TerminatingCooperations(Steering steering, Chronicle chronicle, CooperationProcess process) {
        this.steering = steering;
        this.chronicle = chronicle;
        this.process = process;
    }

    /**
     * The process logs the termination and closes the cooperation.
     *
     * @throws Conflict when it is over already
     */
    @UseCase
    public void terminate(Actor actor, CooperationId id, TerminateCooperation command) {
        steering.by(actor, Right.END, id, command.effective());
        String reason = Chronicle.words("reason", command.reason());
        String event = chronicle.keep(
                actor,
                Fact.of(
                        id,
                        DecisionPointKind.TERMINATION,
                        command.effective(),
                        Chronicle.sentence("Het samenwerkingsverband wordt beëindigd", reason),
                        command.particulars()));
        process.terminated(id, event);
    }
}
