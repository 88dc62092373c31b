package nl.samenspoor.gate;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Records what a council (gemeenteraad) decided in one meeting; its clerk does. */
@Component
public class RecordingCouncilDecisions {

    private static final WorkItem WORK = WorkItem.of("userTask_recordCouncilDecision");

    private final BodyDecisions decisions;

    RecordingCouncilDecisions(BodyDecisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The outcome follows from the votes by law (Gemeentewet art. 20, 28-32); it is only taken as stated where votes are
     * not known as numbers.
     *
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not act for this council
     * @throws Conflict     when the gate is not open for councils, the municipality has no say in it, or its council has
     *                      decided already
     * @throws InvalidInput for votes that cannot be true, a stated outcome that does not follow from them, a missing
     *                      choice, conditions on a proposal that was not adopted, or text that is no plain text
     */
    @UseCase
    public Recorded record(Actor actor, CooperationId cooperation, RecordDecision command) {
        return decisions.record(actor, cooperation, Body.COUNCIL, command, WORK);
    }
}
