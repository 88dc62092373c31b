package nl.samenspoor.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** All clauses in one sentence, empty without any; {@code words} puts each into a language. */
    public static String sentence(List<Reasoning> reasons, Function<Reasoning, String> words) {
        String clauses = reasons.stream().map(words).collect(Collectors.joining("; "));
        return clauses.isEmpty()
                ? clauses
                : clauses.substring(0, 1).toUpperCase(Locale.ROOT) + clauses.substring(1) + ".";
    }
}
