package nl.samenspoor.gate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Message codes with their arguments in one column: a line per message, its parts separated by tabs. */
final class Lines {

    private static final String LINE = "\n";
    private static final String PART = "\t";

    private Lines() {}

    static String write(List<Reasoning> reasons) {
        return reasons.stream()
                .map(reason -> reason.arguments().isEmpty()
                        ? reason.code()
                        : reason.code() + PART + arguments(reason.arguments()))
                .collect(Collectors.joining(LINE));
    }

    static List<Reasoning> read(String column) {
        return column.lines()
                .map(line -> line.split(PART, -1))
                .map(parts -> new Reasoning(parts[0], List.of(parts).subList(1, parts.length)))
                .toList();
    }

    static String arguments(List<String> arguments) {
        return arguments.stream().map(Lines::flat).collect(Collectors.joining(PART));
    }

    static List<String> arguments(String column) {
        return column.isEmpty() ? List.of() : Arrays.asList(column.split(PART, -1));
    }

    private static String flat(String argument) {
        return argument.replaceAll("\\s+", " ");
    }
}
