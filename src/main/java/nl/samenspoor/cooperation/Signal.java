package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.PlainText;

/**
 * The problem a cooperation starts from.
 *
 * @param source who signalled it
 * @param kind   what sort of problem
 * @param text   in the signaller's words, at most 19,000 characters
 */
public record Signal(SignalSource source, SignalKind kind, String text) {

    /** Longest text a person may give for one fact, in characters; leaves the log room for the sentence around it. */
    public static final int LONGEST = PlainText.LONG - 1_000;

    public Signal {
        text = PlainText.required("text", text, LONGEST);
    }
}
