package nl.samenspoor.inbox.spi;

import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.kernel.Sentences;
import org.jspecify.annotations.Nullable;

/** Whether a cooperation stands still. Implemented by the cooperation module. */
public interface HoldState {

    /** Why it stands still, in the words of who decided so; null when it does not. */
    @Nullable
    String onHoldReason(CooperationId cooperation);

    /** What somebody is told whose work waits for the resumption; the reason reads as a sentence. */
    static Conflict refusal(String reason) {
        return new Conflict("inbox.onHold", new RecordedText(Sentences.closed(reason)));
    }
}
