package nl.samenspoor.cooperation;

import java.time.LocalDate;
import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a cooperation stand still. A hold is a state of its own, not a suspension: legal terms go on (Speulman 2012,
 * §3.3.1, §7.5.1.1).
 */
@Component
public class HoldingCooperations {

    private final Steering steering;
    private final CooperationRows rows;
    private final HoldRows holds;
    private final Chronicle chronicle;
    private final CooperationProcess process;

    HoldingCooperations(
            Steering steering, CooperationRows rows, HoldRows holds, Chronicle chronicle, CooperationProcess process) {
        this.steering = steering;
        this.rows = rows;
        this.holds = holds;
        this.chronicle = chronicle;
        this.process = process;
    }

    /**
     * @throws Conflict     when it stands still already
     * @throws InvalidInput when the reason or review date is missing, or the review is not after the start of the hold
     */
    @UseCase
    public void hold(Actor actor, CooperationId id, HoldCooperation command) {
        Mistakes mistakes = new Mistakes();
        Cooperation cooperation = mistakes.in(() -> steering.by(actor, Right.HOLD, id, command.since()));
        if (cooperation != null && cooperation.onHold()) {
            throw new Conflict("cooperation.heldBefore");
        }
        String reason = mistakes.in(() -> Chronicle.words("reason", command.reason()), "");
        mistakes.of(() -> checkReview(actor, command.reviewOn(), command.since(), steering.today()));
        mistakes.refuse();
        holds.begin(id, new HoldRows.Hold(reason, command.since(), command.reviewOn(), command.mayResume()));
        rows.setStatus(id, CooperationStatus.ON_HOLD);
        String event = chronicle.keep(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.HOLD,
                                command.since(),
                                Chronicle.sentence("Het samenwerkingsverband staat stil", reason),
                                command.particulars())
                        .with(command.mayResume().key()));
        process.held(id, event);
    }

    /** People name a day to come; of the past the review may be unknown. */
    static void checkReview(Actor actor, @Nullable LocalDate reviewOn, EffectiveDate since, LocalDate today) {
        if (actor.system()) {
            return;
        }
        if (reviewOn == null) {
            throw InvalidInput.of("reviewOn", "kernel.required");
        }
        if (!reviewOn.isAfter(today) || since.known() && !reviewOn.isAfter(since.earliest())) {
            throw InvalidInput.of("reviewOn", "cooperation.reviewAhead", reviewOn);
        }
    }
}
