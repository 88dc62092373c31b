package nl.samenspoor.gate;

/**
 * A meeting of a body about a proposal, as far as the next one is judged by it.
 *
 * @param vote    how the votes fell, as far as known
 * @param outcome what it came to
 */
public record Meeting(Vote vote, DecisionOutcome outcome) {

    /**
     * Whether its vote was void because too few took part: only then the next is valid whatever number takes part
     * (Gemeentewet art. 29 par. 2). An invalid vote without numbers is taken for one.
     */
    boolean tooFewTookPart() {
        Votes votes = vote.numbers();
        boolean counted = vote.kind() == Vote.Kind.COUNTED && votes != null;
        return outcome == DecisionOutcome.INVALID && (!counted || votes.tooFewTookPart());
    }
}
