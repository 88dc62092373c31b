package nl.samenspoor.casebook.events;

import java.util.Locale;
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

    /** The text with a label, or null when there is none. */
    static @Nullable String labelled(String label, @Nullable String text) {
        return text == null || text.isBlank() ? null : label + ": " + text;
    }

    private static boolean holds(CharSequence text, String other) {
        return text.toString().toLowerCase(Locale.ROOT).contains(other.strip().toLowerCase(Locale.ROOT));
    }
}
