package nl.samenspoor.gate;

import java.util.Arrays;
import java.util.List;

/**
 * One clause of why an outcome is what it is, as a message the reader's language puts into words.
 *
 * @param code      key of the message in the bundles
 * @param arguments values for the message's places
 */
public record Reasoning(String code, List<String> arguments) {

    public Reasoning {
        arguments = List.copyOf(arguments);
    }

    static Reasoning of(String code, Object... arguments) {
        return new Reasoning(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
