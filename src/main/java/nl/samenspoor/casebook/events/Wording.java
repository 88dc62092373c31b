package nl.samenspoor.casebook.events;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what a file says in several fields into one text, so that no field is lost and none is told twice. */
final class Wording {

    private Wording() {}

    /** The first text, and every other on a line of its own that is not part of it already. */
    static String all(String first, @Nullable String... others) {
        StringBuilder text = new StringBuilder(first.strip());
        for (String other : others) {
            if (other != null && !other.isBlank() && !holds(text, other)) {
                text.append('\n').append(other.strip());
            }
        }
        return text.toString();
    }

    /** The text on one line with a label, or null when there is none. */
    static @Nullable String labelled(String label, @Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : begin(label) + text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** The line of the text that has that label, or null. */
    static @Nullable String labelledIn(@Nullable String text, String label) {
        return text == null
                ? null
                : text.lines()
                        .filter(line -> line.startsWith(begin(label)))
                        .findFirst()
                        .orElse(null);
    }

    /** The text without the lines that have that label. */
    static String without(String text, String label) {
        return text.lines().filter(line -> !line.startsWith(begin(label))).collect(Collectors.joining("\n"));
    }

    private static String begin(String label) {
        return label + ": ";
    }

    private static boolean holds(CharSequence text, String other) {
        return text.toString().toLowerCase(Locale.ROOT).contains(other.strip().toLowerCase(Locale.ROOT));
    }
}
