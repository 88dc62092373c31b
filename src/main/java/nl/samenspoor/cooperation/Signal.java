package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.PlainText;

/**
 * The problem a cooperation starts from.
 *
 * @param source who signalled it
 * @param kind   what sort of problem
 * @param text   in the signaller's words, at most 20,000 characters
 */
public record Signal(SignalSource source, SignalKind kind, String text) {

    public Signal {
        text = PlainText.required("text", text, PlainText.LONG);
    }
}
