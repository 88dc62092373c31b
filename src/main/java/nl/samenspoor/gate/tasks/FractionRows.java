package nl.samenspoor.gate.tasks;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.inbox.spi.Answers;
import org.jspecify.annotations.Nullable;

/**
 * The rows of fractions that were filled in. Rows that only show a fraction's name and seats say nothing about its votes
 * and are left out.
 *
 * @param votes of the rows that count
 * @param rows  the place of each of them on the form
 */
record FractionRows(List<FractionVotes> votes, List<Integer> rows) {

    static FractionRows of(Answers answers) {
        List<Answers> all = answers.rows("fractions");
        List<Integer> filled = IntStream.range(0, all.size())
                .filter(index -> filled(all.get(index)))
                .boxed()
                .toList();
        return new FractionRows(
                filled.stream().map(index -> votes(all.get(index))).toList(), filled);
    }

    private static boolean filled(Answers row) {
        return row.has("fraction")
                && Stream.of("inFavour", "against", "blank", "absent").anyMatch(row::has);
    }

    private static FractionVotes votes(Answers row) {
        return new FractionVotes(
                row.text("fraction"),
                row.optionalInteger("seats"),
                orNone(row.optionalInteger("inFavour")),
                orNone(row.optionalInteger("against")),
                orNone(row.optionalInteger("blank")),
                row.optionalInteger("absent"));
    }

    /** The name on the form of a field of the command: {@code perFraction[0]} is {@code fractions[2]} on the form. */
    String onForm(String field) {
        if (!field.startsWith("perFraction[")) {
            return field.equals("perFraction") ? "fractions" : field;
        }
        int end = field.indexOf(']');
        int index = Integer.parseInt(field.substring("perFraction[".length(), end));
        return "fractions[" + rows.get(index) + field.substring(end);
    }

    private static int orNone(@Nullable Integer number) {
        return Objects.requireNonNullElse(number, 0);
    }
}
