package nl.samenspoor.casebook.file;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of a case file.
 *
 * @param line      line in the file, counted from 1; 0 when the file as a whole is meant
 * @param event     place of the event in the list, counted from 0, or null outside the events
 * @param field     path of the field, for example {@code events[3].municipality}
 * @param code      key of the message in the bundles
 * @param arguments values for the message's places
 */
public record CaseProblem(int line, @Nullable Integer event, String field, String code, List<Object> arguments) {

    public CaseProblem {
        arguments = List.copyOf(arguments);
    }

    /**
     * All of both in the order of the lines. Of a field of which the first says something, or of a part of it, the second may
     * only stumble over that.
     */
    public static List<CaseProblem> together(List<CaseProblem> first, List<CaseProblem> second) {
        Set<String> said = first.stream().map(CaseProblem::field).collect(Collectors.toSet());
        return Stream.concat(first.stream(), second.stream().filter(problem -> !problem.within(said)))
                .sorted(Comparator.comparingInt(CaseProblem::line))
                .toList();
    }

    private boolean within(Set<String> fields) {
        return fields.stream()
                .anyMatch(one -> !one.isEmpty()
                        && field.startsWith(one)
                        && (field.length() == one.length() || ".[".indexOf(field.charAt(one.length())) >= 0));
    }
}
