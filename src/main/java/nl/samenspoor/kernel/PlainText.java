package nl.samenspoor.kernel;

import org.jspecify.annotations.Nullable;

/** Checks of text that people type. Text is stored and shown literally: no markup, no expressions. */
public final class PlainText {

    /** Longest running text, in characters. */
    public static final int LONG = 20_000;
    /** Longest single-line text, in characters. */
    public static final int SHORT = 200;

    private PlainText() {}

    /**
     * The text without surrounding white space.
     *
     * @throws InvalidInput when it is missing or blank, longer than {@code max}, or holds half a character or control
     *                      characters other than tab and line ends
     */
    public static String required(String field, @Nullable String text, int max) {
        String stripped = optional(field, text, max);
        if (stripped == null) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return stripped;
    }

    /** As {@link #required}, but null or blank gives null. */
    public static @Nullable String optional(String field, @Nullable String text, int max) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > max) {
            throw InvalidInput.of(field, "kernel.tooLong", max, stripped.length());
        }
        if (stripped.codePoints().anyMatch(PlainText::forbidden)) {
            throw InvalidInput.of(field, "kernel.controlCharacter");
        }
        return stripped;
    }

    /** Also half a character, which no database keeps as it came. */
    private static boolean forbidden(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                || c == '\uFFFE'
                || c == '\uFFFF';
    }
}
