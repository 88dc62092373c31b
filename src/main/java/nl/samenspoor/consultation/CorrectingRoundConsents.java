package nl.samenspoor.consultation;

import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Corrects what a council decided in a round and was recorded wrongly, as at a gate: the correction takes its place, what was
 * recorded before stays readable. A correction can also say that there was no decision yet: no task is done by it, so the
 * council is simply asked again. Once every council has decided, others have gone on with the result: then only the decision
 * log can be corrected, and nothing follows from that.
 */
@Component
public class CorrectingRoundConsents {

    private static final int WHY = 2_000;
    private static final int ID = 100;

    private final ViewRoundRows rows;
    private final JudgingRoundConsents judging;
    private final AskedBodies bodies;
    private final ConcludingRounds concluding;
    private final RoundWords words;
    private final ApplicationEventPublisher events;

    CorrectingRoundConsents(
            ViewRoundRows rows,
            JudgingRoundConsents judging,
            AskedBodies bodies,
            ConcludingRounds concluding,
            RoundWords words,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.judging = judging;
        this.bodies = bodies;
        this.concluding = concluding;
        this.words = words;
        this.events = events;
    }

    /**
     * @return what is odd but allowed
     * @throws NotFound     when the actor may not see the cooperation or the round, or there is no such decision
     * @throws NotAllowed   when he does not act for that council
     * @throws Conflict     when the round is concluded, the council met again since, or somebody else corrected it
     *                      meanwhile
     * @throws InvalidInput for everything for which recording it would be refused, and without a reason or the decision that is
     *                      wrong
     */
    @UseCase
    public List<FieldProblem> correct(Actor actor, CorrectRoundConsent command) {
        RecordRoundConsent right = command.right();
        bodies.require(actor, Right.CORRECT_DECISION, right.cooperation(), right.municipality());
        rows.lock(right.cooperation(), right.round());
        ViewRoundRows.Row row = rows.one(right.cooperation(), right.round());
        bodies.requireReads(actor, right.cooperation(), row.round());
        ViewRound.Council council = JudgingRoundConsents.council(row.round(), right.municipality());
        RoundConsent known = named(row.round(), council, command.decision());
        JudgingRoundConsents.Judged judged = judged(actor, row.round(), council, command);
        String why = PlainText.required("why", command.why(), WHY);
        RoundConsent wrong = Objects.requireNonNull(known);
        RoundConsent corrected = judged.consent().inPlaceOf(wrong, why);
        rows.decide(row.key(), right.municipality(), corrected);
        events.publishEvent(
                new ViewRecorded(words.correction(actor, right, corrected, why), corrected.id(), wrong.id()));
        concluding.conclude(actor, right, row.round());
        return judged.odd();
    }

    /**
     * Looks whether it could be corrected so, by the very rules of {@link #correct}. Corrects nothing.
     *
     * @throws NotFound     as {@link #correct}
     * @throws NotAllowed   as {@link #correct}
     * @throws Conflict     as {@link #correct}
     * @throws InvalidInput as {@link #correct}
     */
    public void foresee(Actor actor, CorrectRoundConsent command) {
        RecordRoundConsent right = command.right();
        bodies.require(actor, Right.CORRECT_DECISION, right.cooperation(), right.municipality());
        ViewRound round = rows.one(right.cooperation(), right.round()).round();
        bodies.requireReads(actor, right.cooperation(), round);
        ViewRound.Council council = JudgingRoundConsents.council(round, right.municipality());
        named(round, council, command.decision());
        judged(actor, round, council, command);
    }

    private JudgingRoundConsents.Judged judged(
            Actor actor, ViewRound round, ViewRound.Council council, CorrectRoundConsent command) {
        List<RoundConsent> before =
                council.meetings().subList(0, council.meetings().size() - 1);
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> PlainText.required("decision", command.decision(), ID));
        mistakes.of(() -> PlainText.required("why", command.why(), WHY));
        JudgingRoundConsents.Judged judged =
                mistakes.in(() -> judging.judge(actor, round, council, before, command.right()));
        mistakes.refuse();
        return Objects.requireNonNull(judged);
    }

    /** As {@link #wrong}; null when the command names none, which is told with everything else that is wrong. */
    private static @Nullable RoundConsent named(ViewRound round, ViewRound.Council council, @Nullable String id) {
        if (council.meetings().isEmpty()) {
            throw new NotFound("gate.noDecision");
        }
        return id == null || id.isBlank() ? null : wrong(round, council, id);
    }

    /**
     * The decision to be corrected, if it still can be.
     *
     * @throws NotFound when there is no such decision
     * @throws Conflict as {@link #correct}
     */
    private static RoundConsent wrong(ViewRound round, ViewRound.Council council, @Nullable String id) {
        RoundConsent wrong = council.meetings().stream()
                .filter(one ->
                        one.versions().stream().anyMatch(version -> version.id().equals(id)))
                .findFirst()
                .orElseThrow(() -> new NotFound("gate.noDecision"));
        if (round.concluded()) {
            throw new Conflict("consultation.consent.concluded");
        }
        if (!wrong.id().equals(id)) {
            throw new Conflict("gate.correctedMeanwhile");
        }
        if (!round.correctable(council.municipality(), wrong)) {
            throw new Conflict("gate.metAgain");
        }
        return wrong;
    }

    /**
     * The decision of a council that can be corrected now, for somebody who may.
     *
     * @throws NotFound   when the actor may not see the cooperation or the round, or nothing is recorded
     * @throws NotAllowed when he does not act for that council
     * @throws Conflict   when the round is concluded
     */
    public RoundConsent correctable(Actor actor, RecordRoundConsent.Place place) {
        bodies.require(actor, Right.CORRECT_DECISION, place.cooperation(), place.municipality());
        ViewRound round = bodies.round(actor, place.cooperation(), place.round());
        ViewRound.Council council = JudgingRoundConsents.council(round, place.municipality());
        RoundConsent latest = council.latest();
        return wrong(round, council, latest == null ? null : latest.id());
    }
}
