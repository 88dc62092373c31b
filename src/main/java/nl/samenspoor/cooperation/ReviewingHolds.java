package nl.samenspoor.cooperation;

import java.time.LocalDate;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Decides, when a hold is reviewed, whether it lasts longer. */
@Component
public class ReviewingHolds {

    private static final WorkItem REVIEW = WorkItem.of("userTask_reviewHold");

    private final Steering steering;
    private final HoldRows holds;
    private final Chronicle chronicle;
    private final ProcessProgress progress;
    private final ResumingCooperations resuming;

    ReviewingHolds(
            Steering steering,
            HoldRows holds,
            Chronicle chronicle,
            ProcessProgress progress,
            ResumingCooperations resuming) {
        this.steering = steering;
        this.holds = holds;
        this.chronicle = chronicle;
        this.progress = progress;
        this.resuming = resuming;
    }

    /**
     * @throws Conflict     when the cooperation does not stand still
     * @throws NotAllowed   unless the actor leads it and, to resume, is one who may
     * @throws InvalidInput when it lasts longer without a next review date
     */
    @UseCase
    public void review(Actor actor, CooperationId id, ReviewHold command) {
        steering.by(actor, Right.HOLD, id, command.effective());
        HoldRows.Hold hold = holds.running(id).orElseThrow(() -> new Conflict("cooperation.notHeld"));
        String reason = Chronicle.words("reason", command.reason());
        if (command.verdict() == HoldVerdict.RESUME) {
            progress.finished(id, REVIEW, command.effective());
            resuming.resume(actor, id, new ResumeCooperation(reason, command.effective(), command.particulars()));
            return;
        }
        LocalDate reviewOn = command.reviewOn();
        if (reviewOn == null) {
            throw InvalidInput.of("reviewOn", "kernel.required");
        }
        HoldingCooperations.checkReview(actor, reviewOn, hold.since(), steering.today());
        holds.lengthen(id, reviewOn);
        chronicle.log(
                actor,
                Fact.of(
                        id,
                        DecisionPointKind.HOLD,
                        command.effective(),
                        Chronicle.sentence("Het samenwerkingsverband blijft stilstaan", reason),
                        command.particulars()));
        progress.finished(id, REVIEW, command.effective());
    }
}
