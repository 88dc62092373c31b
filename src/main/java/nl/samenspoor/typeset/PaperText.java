package nl.samenspoor.typeset;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * Makes what people typed fit to stand in a file: nothing in it may break the file or mislead who reads it.
 * <ul>
 *   <li>Characters without a shape (control characters other than tab and line end, marks that turn the direction of
 *       writing) are left out.
 *   <li>Half of a surrogate pair and what can be no character becomes U+FFFD.
 *   <li>In a PDF, whose font must hold every character, those it lacks stand as their numbers, {@code [U+1F600]}.
 * </ul>
 */
final class PaperText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int PLANE = 0xFFFF;
    private static final int LAST_TWO = 0xFFFE;

    private PaperText() {}

    /** For a file of which the reader's machine has the fonts. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        lines(text).codePoints().forEach(c -> {
            if (!shapeless(c)) {
                clean.appendCodePoint(possible(c) ? c : REPLACEMENT);
            }
        });
        return clean.toString();
    }

    /** For a file that brings its own font. */
    static String printable(String text, IntPredicate hasShape) {
        StringBuilder printable = new StringBuilder(text.length());
        boolean[] open = {false};
        Normalizer.normalize(clean(text), Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (invisible(c)) {
                return;
            }
            boolean space = c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
            if (space || c == '\n' || hasShape.test(c)) {
                if (open[0]) {
                    printable.append(']');
                }
                open[0] = false;
                printable.appendCodePoint(space && !hasShape.test(c) ? ' ' : c);
            } else {
                printable.append(open[0] ? " " : "[").append("U+%04X".formatted(c));
                open[0] = true;
            }
        });
        return open[0] ? printable.append(']').toString() : printable.toString();
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
    }

    private static boolean shapeless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.FORMAT -> c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }

    private static boolean possible(int c) {
        return Character.getType(c) != Character.SURROGATE && (c & PLANE) < LAST_TWO && !(c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** Only changes the character beside it. */
    private static boolean invisible(int c) {
        return Character.getType(c) == Character.FORMAT || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }
}
