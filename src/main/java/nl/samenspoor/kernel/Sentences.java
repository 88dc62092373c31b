package nl.samenspoor.kernel;

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

    /** What is said, and the person's words about it; a second colon is avoided. */
    public static String told(String said, String words) {
        return said.contains(": ") ? closed(said) + " " + words : within(said) + ": " + words;
    }
}
