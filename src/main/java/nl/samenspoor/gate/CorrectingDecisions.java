package nl.samenspoor.gate;

import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Corrects a decision of a council or college that was recorded wrongly, while the round in which it was taken lasts. The
 * correction takes its place and the gate's outcome follows from it; what was recorded before stays readable. Once the round
 * is over others have gone on with the outcome: then only the decision log can be corrected, and nothing follows from that.
 */
@Component
public class CorrectingDecisions {

    private final OpeningRegister openings;
    private final GateReader reader;
    private final JudgingDecisions judging;
    private final DecisionRegister decisions;
    private final SnapshotRegister snapshots;
    private final LapsingConditions lapsing;
    private final Visibility visibility;
    private final GateWords words;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;

    CorrectingDecisions(
            OpeningRegister openings,
            GateReader reader,
            JudgingDecisions judging,
            DecisionRegister decisions,
            SnapshotRegister snapshots,
            LapsingConditions lapsing,
            Visibility visibility,
            GateWords words,
            ApplicationEventPublisher events,
            ProcessProgress progress) {
        this.openings = openings;
        this.reader = reader;
        this.judging = judging;
        this.decisions = decisions;
        this.snapshots = snapshots;
        this.lapsing = lapsing;
        this.visibility = visibility;
        this.words = words;
        this.events = events;
        this.progress = progress;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation, or there is no such decision at this gate
     * @throws NotAllowed   when he does not act for the body that decided
     * @throws Conflict     when the gate or the round is closed, the body met again since, somebody else corrected it
     *                      meanwhile, or the body would have to decide again by it
     * @throws InvalidInput for everything for which recording it would be refused, and without a reason
     */
    @UseCase
    public Recorded correct(Actor actor, CooperationId cooperation, CorrectDecision command) {
        RecordDecision right = command.right();
        visibility.requireVisible(actor, cooperation);
        int number = right.gate().phase().number();
        Opening opening =
                openings.lock(cooperation, right.gate()).orElseThrow(() -> new Conflict("gate.correctInLog", number));
        Gate gate = reader.of(opening);
        Decision wrong = find(gate, command.decision());
        Body body = wrong.body();
        visibility.requireFor(actor, Right.CORRECT_DECISION, cooperation, wrong.municipality(), body);
        requireStillOpen(gate, wrong);
        JudgingDecisions.Judged judged = judged(actor, opening, gate, wrong, command);
        Decision corrected = judged.decision().inPlaceOf(wrong, command.why().strip());
        if (wrong.isFinal() && !corrected.isFinal()) {
            throw new Conflict("gate.correctionReopens");
        }
        decisions.add(opening, corrected);
        snapshots.refer(corrected, opening);
        events.publishEvent(new BodyDecided(
                right.gate(),
                corrected,
                words.correction(cooperation, right, corrected, command.why().strip(), actor)));
        if (corrected.outcome() != DecisionOutcome.ADOPTED
                && !corrected.conditions().isEmpty()) {
            lapsing.lapse(actor, cooperation, corrected.conditions(), words.corrected(), corrected.on());
        }
        if (!wrong.isFinal() && corrected.isFinal()) {
            progress.finished(cooperation, work(body).in(wrong.municipality()), corrected.on());
        }
        return new Recorded(corrected, judged.odd());
    }

    /**
     * Looks whether a decision could be corrected so, by the very rules of {@link #correct}. Corrects nothing.
     *
     * @throws NotFound     as {@link #correct}
     * @throws NotAllowed   as {@link #correct}
     * @throws Conflict     as {@link #correct}
     * @throws InvalidInput as {@link #correct}
     */
    public void foresee(Actor actor, CooperationId cooperation, CorrectDecision command) {
        RecordDecision right = command.right();
        visibility.requireVisible(actor, cooperation);
        Opening opening = openings.latest(cooperation, right.gate())
                .orElseThrow(() ->
                        new Conflict("gate.correctInLog", right.gate().phase().number()));
        Gate gate = reader.of(opening);
        Decision wrong = find(gate, command.decision());
        visibility.requireFor(actor, Right.CORRECT_DECISION, cooperation, wrong.municipality(), wrong.body());
        requireStillOpen(gate, wrong);
        judged(actor, opening, gate, wrong, command);
    }

    private JudgingDecisions.Judged judged(
            Actor actor, Opening opening, Gate gate, Decision wrong, CorrectDecision command) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> PlainText.required("why", command.why(), CorrectDecision.LONGEST_WHY));
        JudgingDecisions.Judged judged = mistakes.in(() -> judging.judge(
                actor,
                opening,
                gate.without(wrong),
                wrong.body(),
                command.right().of(wrong.municipality())));
        mistakes.refuse();
        return Objects.requireNonNull(judged);
    }

    private static Decision find(Gate gate, String id) {
        if (gate.decisions().stream().anyMatch(one -> replaced(one, id))) {
            throw new Conflict("gate.correctedMeanwhile");
        }
        return gate.decisions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("gate.noDecision"));
    }

    private static boolean replaced(Decision decision, String id) {
        Decision.Correction correction = decision.correction();
        return correction != null && (correction.earlier().id().equals(id) || replaced(correction.earlier(), id));
    }

    /** Whether this decision can still be corrected, as far as the gate is concerned. */
    public static boolean possible(Gate gate, Decision decision) {
        return gate.status() == Gate.Status.OPEN
                && decision.round() == gate.round()
                && gate.latest(decision.round(), decision.municipality())
                        .filter(latest -> latest.id().equals(decision.id()))
                        .isPresent();
    }

    private static void requireStillOpen(Gate gate, Decision decision) {
        if (decision.round() != gate.round()) {
            throw new Conflict("gate.correctInLog", gate.key().phase().number());
        }
        if (!possible(gate, decision)) {
            throw new Conflict("gate.metAgain");
        }
    }

    private static WorkItem work(Body body) {
        return WorkItem.of(body == Body.COUNCIL ? "userTask_recordCouncilDecision" : "userTask_recordCollegeDecision");
    }

    /** The decision to be corrected, for somebody who may; the gate tells the same of it to everybody who sees it. */
    public Decision correctable(Actor actor, CooperationId cooperation, Gate gate, String id) {
        Decision decision = gate.decisions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("gate.noDecision"));
        visibility.requireFor(actor, Right.CORRECT_DECISION, cooperation, decision.municipality(), decision.body());
        if (gate.status() != Gate.Status.OPEN) {
            throw new Conflict("gate.correctInLog", gate.key().phase().number());
        }
        requireStillOpen(gate, decision);
        return decision;
    }

    /** Ids of the decisions at a gate that the actor may correct now. */
    public List<String> correctable(Actor actor, Gate gate) {
        return gate.decisions().stream()
                .filter(decision -> possible(gate, decision))
                .filter(decision ->
                        Permissions.mayFor(actor, Right.CORRECT_DECISION, decision.municipality(), decision.body()))
                .map(Decision::id)
                .toList();
    }
}
