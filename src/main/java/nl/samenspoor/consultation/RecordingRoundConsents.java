package nl.samenspoor.consultation;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records what councils decide on changing, joining or leaving a scheme, beside the course. The vote is judged as at a gate
 * (Gemeentewet art. 20, 28-32): a tie or a meeting without quorum comes back to that council alone. Consent can be refused
 * only for conflict with the law or the general interest (Wgr art. 1 par. 4); the consent to making the scheme is decided at
 * the third gate.
 */
@Component
public class RecordingRoundConsents {

    private final ViewRoundRows rows;
    private final JudgingRoundConsents judging;
    private final AskedBodies bodies;
    private final ConcludingRounds concluding;
    private final RoundWords words;
    private final ApplicationEventPublisher events;

    RecordingRoundConsents(
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
     * @return what is odd but allowed: consent before the views were in, a refusal whose ground is not known, another number
     *     of seats than the register has, a later round on the same
     * @throws NotFound     when the actor may not see the cooperation or the round, or it has no such round
     * @throws NotAllowed   when he does not act for that council
     * @throws Conflict     when the round is about making the scheme, the draft was not sent to this council, or what it
     *                      decided for good is on record
     * @throws InvalidInput for votes that cannot be true or a stated outcome that does not follow from them, a refusal
     *                      without one of the two grounds of the law or without reasons, a ground or reasons without a
     *                      refusal, a wish without consent, a day of the future, before the last meeting or surely before
     *                      the receipt of the draft, and for text that is no plain text
     */
    @UseCase
    public List<FieldProblem> record(Actor actor, RecordRoundConsent command) {
        bodies.require(actor, Right.DECIDE_IN_ROUND, command.cooperation(), command.municipality());
        rows.lock(command.cooperation(), command.round());
        ViewRoundRows.Row row = rows.one(command.cooperation(), command.round());
        bodies.requireReads(actor, command.cooperation(), row.round());
        JudgingRoundConsents.Judged judged = judged(actor, row.round(), command);
        rows.decide(row.key(), command.municipality(), judged.consent());
        events.publishEvent(new ViewRecorded(
                words.decision(actor, command, judged.consent()),
                judged.consent().id(),
                null));
        concluding.conclude(actor, command, row.round());
        return judged.odd();
    }

    private JudgingRoundConsents.Judged judged(Actor actor, ViewRound round, RecordRoundConsent command) {
        ViewRound.Council council = JudgingRoundConsents.council(round, command.municipality());
        if (council.consent() != null) {
            throw new Conflict("consultation.consent.before");
        }
        return judging.judge(actor, round, council, council.meetings(), command);
    }

    /** What a decision would come to; see {@link #foresee}. */
    public record Foreseen(RoundConsent consent, List<FieldProblem> odd) {}

    /**
     * Says what it would come to if it were recorded now, by the very rules it is recorded by. Records nothing.
     *
     * @throws NotFound     as {@link #record}
     * @throws NotAllowed   as {@link #record}
     * @throws Conflict     as {@link #record}
     * @throws InvalidInput as {@link #record}
     */
    public Foreseen foresee(Actor actor, RecordRoundConsent command) {
        bodies.require(actor, Right.DECIDE_IN_ROUND, command.cooperation(), command.municipality());
        ViewRound round = rows.one(command.cooperation(), command.round()).round();
        bodies.requireReads(actor, command.cooperation(), round);
        JudgingRoundConsents.Judged judged = judged(actor, round, command);
        return new Foreseen(judged.consent(), judged.odd());
    }
}
