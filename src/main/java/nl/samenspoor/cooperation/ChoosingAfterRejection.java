package nl.samenspoor.cooperation;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Chooses how to go on after the councils rejected the form or refused consent (Speulman 2012, §5.4.2, §7.4.4): the next
 * form, a better proposal, fewer partners, a pause, or an end.
 */
@Component
public class ChoosingAfterRejection {

    private static final WorkItem AFTER_REJECTION = WorkItem.of("userTask_chooseAfterRejection");
    private static final WorkItem AFTER_REFUSAL = WorkItem.of("userTask_chooseAfterRefusal");

    private final Steering steering;
    private final CooperationRows rows;
    private final PartnerRows partners;
    private final AlternativeRows alternatives;
    private final DropRows drops;
    private final WithdrawingPartners withdrawing;
    private final HoldingCooperations holding;
    private final Chronicle chronicle;
    private final ProcessProgress progress;

    ChoosingAfterRejection(
            Steering steering,
            CooperationRows rows,
            PartnerRows partners,
            AlternativeRows alternatives,
            DropRows drops,
            WithdrawingPartners withdrawing,
            HoldingCooperations holding,
            Chronicle chronicle,
            ProcessProgress progress) {
        this.steering = steering;
        this.rows = rows;
        this.partners = partners;
        this.alternatives = alternatives;
        this.drops = drops;
        this.withdrawing = withdrawing;
        this.holding = holding;
        this.chronicle = chronicle;
        this.progress = progress;
    }

    /**
     * @throws Conflict     when falling back is chosen and no further alternative is left
     * @throws InvalidInput when fewer partners is chosen without saying who leaves, by somebody who is no partner, or so
     *                      that fewer than two would be left; when hold or falling back is chosen without a day to look
     *                      at it again; or when the reason is missing
     */
    @UseCase
    public void choose(Actor actor, CooperationId id, ChooseAfterRejection command) {
        steering.byLeader(actor, id, command.effective());
        Mistakes mistakes = new Mistakes();
        String reasoning = mistakes.in(() -> Chronicle.words("reasoning", command.reasoning()), "");
        mistakes.add(wrong(actor, id, command));
        mistakes.refuse();
        rows.setAfterRejection(id, command.choice(), command.effective());
        switch (command.choice()) {
            case FALL_BACK -> fallBack(actor, id, command, reasoning);
            case FEWER_PARTNERS -> goOnWithFewer(actor, id, command, reasoning);
            case HOLD -> hold(actor, id, command, reasoning);
            case REWORK, STOP -> log(actor, id, command, reasoning);
        }
        boolean courseStopped = command.choice() == AfterRejection.FEWER_PARTNERS;
        if (!courseStopped && !progress.finished(id, AFTER_REJECTION, command.effective())) {
            progress.finished(id, AFTER_REFUSAL, command.effective());
        }
    }

    /** What does not go with the choice, whatever else is missing; all of it at once. */
    public List<FieldProblem> wrong(Actor actor, CooperationId id, ChooseAfterRejection command) {
        Mistakes mistakes = new Mistakes();
        if (command.choice() == AfterRejection.FEWER_PARTNERS) {
            mistakes.of(() -> requireEnoughLeft(id, command.leaving()));
        } else if (!command.leaving().isEmpty()) {
            mistakes.add(List.of(FieldProblem.of("leaving", "cooperation.leavingNotHere")));
        }
        boolean looksAgain = command.choice() == AfterRejection.HOLD || command.choice() == AfterRejection.FALL_BACK;
        if (looksAgain && command.reviewOn() == null && !actor.system()) {
            mistakes.add(List.of(FieldProblem.of(
                    "reviewOn", "cooperation.reviewNeeded." + command.choice().key())));
        } else if (looksAgain) {
            mistakes.of(() ->
                    HoldingCooperations.checkReview(actor, command.reviewOn(), command.effective(), steering.today()));
        } else if (command.reviewOn() != null) {
            mistakes.add(List.of(FieldProblem.of("reviewOn", "cooperation.reviewNotHere")));
        }
        return mistakes.all();
    }

    private void fallBack(Actor actor, CooperationId id, ChooseAfterRejection command, String reasoning) {
        if (alternatives.next(id).isEmpty()) {
            throw new Conflict("cooperation.noNextAlternative");
        }
        drops.put(
                id,
                new DropRows.Drop(
                        reasoning, command.reviewOn(), command.effective(), command.particulars(), actor.account()));
    }

    /** Their leaving stops the course, this choice with it; the reassessment says where the others go on. */
    private void goOnWithFewer(Actor actor, CooperationId id, ChooseAfterRejection command, String reasoning) {
        command.leaving()
                .forEach(leaving -> withdrawing.withdraw(
                        actor,
                        id,
                        new WithdrawPartner(leaving, reasoning, command.effective(), command.particulars())));
    }

    private void requireEnoughLeft(CooperationId id, List<MunicipalityCode> leaving) {
        List<MunicipalityCode> left = new ArrayList<>(partners.active(id));
        if (leaving.isEmpty()) {
            throw InvalidInput.of("leaving", "cooperation.whoLeaves");
        }
        for (MunicipalityCode one : leaving) {
            if (!left.remove(one)) {
                throw InvalidInput.of("leaving", "cooperation.noPartner", chronicle.name(one));
            }
        }
        if (left.size() < 2) {
            throw InvalidInput.of("leaving", "cooperation.tooFewLeft");
        }
    }

    /** The process asks for the choice again; it can be made when the hold is over. */
    private void hold(Actor actor, CooperationId id, ChooseAfterRejection command, String reasoning) {
        holding.hold(
                actor,
                id,
                new HoldCooperation(
                        reasoning,
                        command.effective(),
                        command.reviewOn(),
                        MayResume.PROJECT_LEADER,
                        command.particulars()));
    }

    private void log(Actor actor, CooperationId id, ChooseAfterRejection command, String reasoning) {
        chronicle.log(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.MILESTONE,
                                command.effective(),
                                Chronicle.sentence(
                                        command.choice() == AfterRejection.STOP
                                                ? "Na de afwijzing stopt het samenwerkingsverband"
                                                : "Na de afwijzing wordt het voorstel opnieuw uitgewerkt",
                                        reasoning),
                                command.particulars())
                        .with(command.choice().key()));
    }
}
