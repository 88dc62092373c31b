package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Outcome of one meeting: by law from numbers, otherwise as stated. */
final class Outcomes {

    private Outcomes() {}

    /**
     * @param earlier this body's earlier meetings about the proposal, the oldest first
     * @throws InvalidInput for numbers that cannot be true, or a stated outcome that does not follow from them
     */
    static VoteOutcome of(Body body, Vote vote, List<Meeting> earlier, Map<String, Integer> fractionSeats) {
        List<DecisionOutcome> before = earlier.stream().map(Meeting::outcome).toList();
        return switch (vote.kind()) {
            case COUNTED ->
                counted(body, vote, before, earlier.stream().anyMatch(Meeting::tooFewTookPart), fractionSeats);
            case ACCLAMATION -> withoutVote(body, vote, before);
            case STATED -> stated(body, vote, before);
        };
    }

    private static VoteOutcome counted(
            Body body,
            Vote vote,
            List<DecisionOutcome> before,
            boolean tooFewTookPart,
            Map<String, Integer> fractionSeats) {
        Votes votes = vote.numbers();
        if (votes == null) {
            throw InvalidInput.of("inFavour", "gate.votesMissing");
        }
        VoteCheck.require(votes, vote.manner(), body, fractionSeats);
        DecisionOutcome stated = vote.stated();
        VoteOutcome outcome = body == Body.COUNCIL
                ? VoteOutcome.inCouncil(votes, before, tooFewTookPart)
                : VoteOutcome.inCollege(votes, mayor(votes, stated, before), before, tooFewTookPart);
        if (stated != null && stated != outcome.outcome()) {
            throw InvalidInput.of("outcome", "gate.outcomeDiffers", words(outcome.outcome()), words(stated));
        }
        return outcome;
    }

    /** What the mayor decided with a tie; he must have when it is the second. */
    private static @Nullable DecisionOutcome mayor(
            Votes votes, @Nullable DecisionOutcome stated, List<DecisionOutcome> before) {
        if (!votes.tied()) {
            return null;
        }
        boolean decided = stated == DecisionOutcome.ADOPTED || stated == DecisionOutcome.REJECTED;
        boolean again = before.contains(DecisionOutcome.TIE_POSTPONED);
        if (!decided && (again || stated != null && stated != DecisionOutcome.TIE_POSTPONED)) {
            throw InvalidInput.of("outcome", "gate.mayorDecides");
        }
        return decided ? stated : null;
    }

    private static VoteOutcome withoutVote(Body body, Vote vote, List<DecisionOutcome> before) {
        Votes attendance = vote.numbers();
        if (attendance == null) {
            return VoteOutcome.withoutVote(List.of());
        }
        VoteCheck.require(attendance, body);
        VoteOutcome outcome = VoteOutcome.withoutVote(body, attendance, before);
        if (outcome.outcome() != DecisionOutcome.ADOPTED) {
            throw InvalidInput.of("present", "gate.adoptedWithoutQuorum");
        }
        return outcome;
    }

    /** A tie comes back once: a second rejects in a council (art. 32), in a college the mayor decides it (art. 59). */
    private static VoteOutcome stated(Body body, Vote vote, List<DecisionOutcome> before) {
        DecisionOutcome stated = vote.stated();
        if (stated == null) {
            throw InvalidInput.of("outcome", "kernel.required");
        }
        if (stated == DecisionOutcome.TIE_POSTPONED && before.contains(DecisionOutcome.TIE_POSTPONED)) {
            throw InvalidInput.of("outcome", body == Body.COUNCIL ? "gate.secondTieRejects" : "gate.mayorDecides");
        }
        return new VoteOutcome(stated, List.of(Reasoning.of("gate.reason.stated." + stated.key())));
    }

    /** Put into the reader's language together with the message it stands in. */
    private static MessageSourceResolvable words(DecisionOutcome outcome) {
        return new DefaultMessageSourceResolvable("gate.decision." + outcome.key());
    }

    /** Adopted by law, but not in the way the partners agreed. */
    static List<Reasoning> withRule(List<Reasoning> reasons, DecisionRule rule) {
        List<Reasoning> all = new ArrayList<>(reasons);
        all.add(Reasoning.of("gate.reason.rule." + rule.key()));
        return all;
    }
}
