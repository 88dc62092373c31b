package nl.samenspoor.gate;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records a decision of either body. The gate's row stays locked until the transaction ends, so that of the last two
 * decisions recorded in the same instant one sees the other.
 */
@Component
class BodyDecisions {

    private final OpeningRegister openings;
    private final JudgingDecisions judging;
    private final DecisionRegister decisions;
    private final SnapshotRegister snapshots;
    private final SettingConditions conditions;
    private final Visibility visibility;
    private final GateWords words;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;

    BodyDecisions(
            OpeningRegister openings,
            JudgingDecisions judging,
            DecisionRegister decisions,
            SnapshotRegister snapshots,
            SettingConditions conditions,
            Visibility visibility,
            GateWords words,
            ApplicationEventPublisher events,
            ProcessProgress progress) {
        this.openings = openings;
        this.judging = judging;
        this.decisions = decisions;
        this.snapshots = snapshots;
        this.conditions = conditions;
        this.visibility = visibility;
        this.words = words;
        this.events = events;
        this.progress = progress;
    }

    Recorded record(Actor actor, CooperationId cooperation, Body body, RecordDecision command, WorkItem work) {
        visibility.requireActsFor(actor, cooperation, command.municipality(), body);
        Opening opening = openings.lock(cooperation, command.gate())
                .orElseThrow(() ->
                        new Conflict("gate.notOpen", command.gate().phase().number()));
        JudgingDecisions.Judged judged = judging.judge(actor, opening, body, command);
        Decision decision = judged.decision();
        decisions.add(opening, decision);
        snapshots.refer(decision, opening);
        conditions.add(actor, opening, decision, judged.attached());
        events.publishEvent(
                new BodyDecided(command.gate(), decision, words.decision(cooperation, command, decision, actor)));
        progress.finished(cooperation, work.in(command.municipality()), command.on());
        return new Recorded(decision, judged.odd());
    }
}
