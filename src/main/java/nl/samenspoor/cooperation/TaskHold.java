package nl.samenspoor.cooperation;

import nl.samenspoor.inbox.spi.HoldState;
import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the inbox that a cooperation stands still, and why. */
@Component
class TaskHold implements HoldState {

    private final HoldRows holds;

    TaskHold(HoldRows holds) {
        this.holds = holds;
    }

    @Override
    public @Nullable String onHoldReason(CooperationId cooperation) {
        return holds.running(cooperation).map(HoldRows.Hold::reason).orElse(null);
    }
}
