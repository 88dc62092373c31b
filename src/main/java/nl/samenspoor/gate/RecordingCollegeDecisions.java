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

/** Records what a college (van burgemeester en wethouders) decided in one meeting. */
@Component
public class RecordingCollegeDecisions {

    private static final WorkItem WORK = WorkItem.of("userTask_recordCollegeDecision");

    private final BodyDecisions decisions;

    RecordingCollegeDecisions(BodyDecisions decisions) {
        this.decisions = decisions;
    }

    /**
     * With numbers the outcome follows from them; with a tie the stated outcome is the mayor's (Gemeentewet art. 59).
     *
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not act for this college
     * @throws Conflict     when the gate is not open for colleges, the municipality has no say in it, or its college has
     *                      decided already
     * @throws InvalidInput for votes that cannot be true, a stated outcome that does not follow from them, a missing
     *                      choice, conditions on a proposal that was not adopted, or text that is no plain text
     */
    @UseCase
    public Recorded record(Actor actor, CooperationId cooperation, RecordDecision command) {
        return decisions.record(actor, cooperation, Body.COLLEGE, command, WORK);
    }
}
