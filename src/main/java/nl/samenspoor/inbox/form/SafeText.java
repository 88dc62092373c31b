package nl.samenspoor.inbox.form;

import java.util.regex.Pattern;

/**
 * Matches a text against a pattern in bounded time: some patterns take years over a text chosen for it. Counts how often
 * the matcher looks at a character and gives up.
 */
final class SafeText implements CharSequence {

    private static final int MOST_LOOKS = 200_000;

    private final CharSequence text;
    private final int[] looks;

    private SafeText(CharSequence text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    /** Whether the whole text matches; not when finding out takes too long. */
    static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(new SafeText(text, new int[1])).matches();
        } catch (TooLong | StackOverflowError tooLong) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > MOST_LOOKS) {
            throw new TooLong();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new SafeText(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static final class TooLong extends RuntimeException {

        TooLong() {
            super(null, null, false, false);
        }
    }
}
