package nl.samenspoor.gate;

import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.InvalidInput;

/**
 * Whether an adopted proposal also counts as a yes under the rule the partners agreed. A stricter rule never changes what
 * the council decided in law, only what the partners make of it.
 */
final class RuleCheck {

    private RuleCheck() {}

    /** @throws InvalidInput when the rule asks for something the record does not say */
    static boolean met(DecisionRule rule, Body body, Vote vote) {
        if (body != Body.COUNCIL) {
            return true;
        }
        return switch (rule) {
            case MAJORITY_EACH, COLLEGES_ONLY -> true;
            case UNANIMITY_EACH_COUNCIL -> unanimous(vote);
            case UNANIMITY_OF_FRACTIONS -> allFractions(vote);
        };
    }

    private static boolean unanimous(Vote vote) {
        Boolean unanimous = vote.nobodyAgainst();
        if (unanimous == null) {
            throw InvalidInput.of("unanimous", "gate.unanimityUnknown");
        }
        return unanimous;
    }

    private static boolean allFractions(Vote vote) {
        Votes numbers = vote.numbers();
        if (numbers == null || vote.kind() != Vote.Kind.COUNTED) {
            return unanimous(vote);
        }
        if (numbers.against() == 0) {
            return true;
        }
        int known =
                numbers.perFraction().stream().mapToInt(FractionVotes::against).sum();
        if (known < numbers.against()) {
            throw InvalidInput.of("perFraction", "gate.fractionsNeeded", numbers.against());
        }
        return numbers.perFraction().stream().allMatch(one -> one.against() == 0 || one.inFavour() > one.against());
    }
}
