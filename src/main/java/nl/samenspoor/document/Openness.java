package nl.samenspoor.document;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What is said of making a document public.
 *
 * @param number      counted from 1, one more with every change; 0 when nothing was said
 * @param publishedOn when it was made public, wherever that was, or null when not known
 * @param exception   why it is not public
 */
public record Openness(int number, @Nullable EffectiveDate publishedOn, ExceptionGround exception) {

    /** Nobody said anything yet. */
    public static final Openness UNKNOWN = new Openness(0, null, ExceptionGround.UNKNOWN);

    /** @throws InvalidInput on {@code exception} for a ground to keep back what was made public */
    public Openness {
        if (publishedOn != null && !publishedOn.known()) {
            publishedOn = null;
        }
        if (publishedOn != null && exception.applies()) {
            throw InvalidInput.of("exception", "document.openness.both");
        }
    }
}
