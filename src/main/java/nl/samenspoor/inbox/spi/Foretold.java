package nl.samenspoor.inbox.spi;

import java.util.List;
import java.util.Locale;

/**
 * What answers would come to, in the reader's language.
 *
 * @param tone       how the page colours it
 * @param conclusion the outcome in one short sentence
 * @param lines      how it comes about, a sentence each
 * @param odd        what is remarkable about it though allowed, a sentence each; told again after sending
 */
public record Foretold(Tone tone, String conclusion, List<String> lines, List<String> odd) {

    /** How a page colours it, beside the words. */
    public enum Tone {
        OK,
        /** Not the end of it. */
        NOW,
        BAD;

        /** Lower-case key as the pages' styles write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Foretold {
        lines = List.copyOf(lines);
        odd = List.copyOf(odd);
    }
}
