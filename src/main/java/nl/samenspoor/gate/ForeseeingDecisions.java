package nl.samenspoor.gate;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Says what a decision would come to if it were recorded now, by the very rules it is recorded by. Records nothing. */
@Component
public class ForeseeingDecisions {

    private final OpeningRegister openings;
    private final JudgingDecisions judging;
    private final Visibility visibility;

    ForeseeingDecisions(OpeningRegister openings, JudgingDecisions judging, Visibility visibility) {
        this.openings = openings;
        this.judging = judging;
        this.visibility = visibility;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not act for this body
     * @throws Conflict     when the gate is not open, it is not this body's turn, or it has decided already
     * @throws InvalidInput for everything for which recording it would be refused
     */
    public Recorded foresee(Actor actor, CooperationId cooperation, Body body, RecordDecision command) {
        visibility.requireActsFor(actor, cooperation, command.municipality(), body);
        Opening opening = openings.latest(cooperation, command.gate())
                .filter(latest -> latest.status() == Gate.Status.OPEN)
                .orElseThrow(() ->
                        new Conflict("gate.notOpen", command.gate().phase().number()));
        JudgingDecisions.Judged judged = judging.judge(actor, opening, body, command);
        return new Recorded(judged.decision(), judged.odd());
    }
}
