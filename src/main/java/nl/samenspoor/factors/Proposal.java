package nl.samenspoor.factors;

import java.util.List;

/**
 * A score the system proposes; it counts only once a person has accepted it.
 *
 * @param factor    which factor
 * @param score     proposed score
 * @param code      key of the reason in the bundles
 * @param arguments values for the reason's places
 */
public record Proposal(String factor, Score score, String code, List<String> arguments) {

    public Proposal {
        arguments = List.copyOf(arguments);
    }
}
