package nl.samenspoor.kernel;

import java.util.List;
import java.util.Locale;

/** Puts people's words into sentences of ours, so that none ends with two signs. */
public final class Sentences {

    private static final String CLOSING = ".!?";

    private Sentences() {}

    /** As a sentence of its own: with a full stop, unless it has a closing sign. */
    public static String closed(String text) {
        String words = text.strip();
        return words.isEmpty() || CLOSING.indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }

    /** Within a sentence that has its own closing sign: without the full stop at its end. An ellipsis stays. */
    public static String within(String text) {
        String words = text.strip();
        return words.endsWith(".") && !words.endsWith("..") ? words.substring(0, words.length() - 1) : words;
    }

    /** Several remarks in one text: parted by semicolons, but after one with a closing sign a new sentence begins. */
    public static String listed(List<String> remarks) {
        StringBuilder text = new StringBuilder();
        for (String remark : remarks) {
            boolean begins = !text.isEmpty() && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0;
            text.append(text.isEmpty() ? "" : begins ? " " : "; ")
                    .append(begins ? remark.substring(0, 1).toUpperCase(Locale.ROOT) + remark.substring(1) : remark);
        }
        return text.toString();
    }

    /** What is said, and the person's words about it; a second colon is avoided. */
    public static String told(String said, String words) {
        return said.contains(": ") ? closed(said) + " " + words : within(said) + ": " + words;
    }
}
