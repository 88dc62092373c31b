package nl.samenspoor.gate;

/**
 * Correct how a decision was recorded. The conditions attached to it stay as they are.
 *
 * @param decision id of the decision as it counts now
 * @param right    the decision as it really was; without conditions
 * @param why      what was wrong, at most 2,000 characters
 */
public record CorrectDecision(String decision, RecordDecision right, String why) {

    /** Longest reason, in characters. */
    public static final int LONGEST_WHY = 2_000;
}
