package nl.samenspoor.inbox.spi;

import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;

/** Whether a cooperation stands still. Implemented by the cooperation module. */
public interface HoldState {

    /** Why it stands still, in the words of who decided so; null when it does not. */
    @Nullable
    String onHoldReason(CooperationId cooperation);
}
