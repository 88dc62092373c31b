package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.InvalidInput;

/** Outcome of one meeting: by law from numbers, otherwise as stated. */
final class Outcomes {

    private Outcomes() {}

    /**
     * @param earlier this body's earlier meetings about the proposal, the oldest first
     * @throws InvalidInput for numbers that cannot be true, or a stated outcome that does not follow from them
     */
    static VoteOutcome of(Body body, Vote vote, List<Decision> earlier, Map<String, Integer> fractionSeats) {
        return switch (vote.kind()) {
            case COUNTED -> counted(body, vote, earlier, fractionSeats);
            case ACCLAMATION ->
                new VoteOutcome(DecisionOutcome.ADOPTED, List.of(Reasoning.of("gate.reason.acclamation")));
            case STATED -> stated(body, vote);
        };
    }

    private static VoteOutcome counted(
            Body body, Vote vote, List<Decision> earlier, Map<String, Integer> fractionSeats) {
        Votes votes = vote.numbers();
        if (votes == null) {
            throw InvalidInput.of("inFavour", "gate.votesMissing");
        }
        VoteCheck.require(votes, body, fractionSeats);
        DecisionOutcome stated = vote.stated();
        VoteOutcome outcome = body == Body.COUNCIL
                ? VoteOutcome.inCouncil(
                        votes, earlier.stream().map(Decision::outcome).toList())
                : VoteOutcome.inCollege(votes, stated);
        if (stated != null && stated != outcome.outcome()) {
            throw InvalidInput.of(
                    "outcome", "gate.outcomeDiffers", outcome.outcome().key(), stated.key());
        }
        return outcome;
    }

    private static VoteOutcome stated(Body body, Vote vote) {
        DecisionOutcome stated = vote.stated();
        if (stated == null) {
            throw InvalidInput.of("outcome", "kernel.required");
        }
        return new VoteOutcome(stated, List.of(Reasoning.of("gate.reason.stated")));
    }

    /** Adopted by law, but not in the way the partners agreed. */
    static List<Reasoning> withRule(List<Reasoning> reasons, DecisionRule rule) {
        List<Reasoning> all = new ArrayList<>(reasons);
        all.add(Reasoning.of("gate.reason.rule." + rule.key()));
        return all;
    }
}
