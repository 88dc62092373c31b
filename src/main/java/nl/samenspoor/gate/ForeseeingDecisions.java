package nl.samenspoor.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
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
    private final SnapshotRegister snapshots;
    private final Visibility visibility;
    private final Clock clock;

    ForeseeingDecisions(
            OpeningRegister openings,
            JudgingDecisions judging,
            SnapshotRegister snapshots,
            Visibility visibility,
            Clock clock) {
        this.openings = openings;
        this.judging = judging;
        this.snapshots = snapshots;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * Also says when the decision is of before the dossier: that is possible, but then it was not taken on that dossier. And
     * when it is the last of its round, which it closes: from then on it can be corrected in the log only.
     *
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
        List<FieldProblem> odd = new ArrayList<>(judged.odd());
        frozenAfter(opening, command.on()).ifPresent(day -> odd.add(FieldProblem.of("on", "gate.beforeDossier", day)));
        if (judged.last()) {
            odd.add(FieldProblem.of("on", "gate.lastOfRound"));
        }
        return new Recorded(judged.decision(), odd);
    }

    /** The day on which the dossier was frozen, if that was surely after what happened then. */
    private Optional<LocalDate> frozenAfter(Opening opening, EffectiveDate then) {
        return snapshots
                .frozenAt(opening)
                .map(frozen -> LocalDate.ofInstant(frozen, clock.getZone()))
                .filter(then.latest()::isBefore);
    }
}
