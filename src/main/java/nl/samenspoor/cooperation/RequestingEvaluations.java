package nl.samenspoor.cooperation;

import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Asks for an evaluation before its planned moment. */
@Component
public class RequestingEvaluations {

    private final Steering steering;
    private final Chronicle chronicle;
    private final CooperationProcess process;

    RequestingEvaluations(Steering steering, Chronicle chronicle, CooperationProcess process) {
        this.steering = steering;
        this.chronicle = chronicle;
        this.process = process;
    }

    /** @throws Conflict outside phase 4: there is nothing to evaluate yet, or the evaluation is done */
    @UseCase
    public void request(Actor actor, CooperationId id, RequestEvaluation command) {
        Cooperation cooperation = steering.byLeader(actor, id, command.effective());
        if (cooperation.phase() != Phase.REALISATION) {
            throw new Conflict(
                    "cooperation.evaluationOnlyInPhase4", cooperation.phase().number());
        }
        String reason = Chronicle.words("reason", command.reason());
        chronicle.log(
                actor,
                Fact.of(
                        id,
                        DecisionPointKind.REQUEST,
                        command.effective(),
                        Chronicle.sentence("Tussentijdse evaluatie gevraagd", reason),
                        command.particulars()));
        process.evaluationRequested(id);
    }
}
