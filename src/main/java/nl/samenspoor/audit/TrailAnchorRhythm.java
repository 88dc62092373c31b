package nl.samenspoor.audit;

import java.time.Duration;
import nl.samenspoor.kernel.Rhythm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Anchors the audit trail every {@code samenspoor.anchor.every} (an hour unless set) and at a clean stop. */
@Component
class TrailAnchorRhythm extends Rhythm {

    private final AnchoringTrail anchoring;

    TrailAnchorRhythm(
            AnchoringTrail anchoring,
            @Value("${samenspoor.anchor.every:PT1H}") Duration every,
            @Value("${samenspoor.jobs.active:true}") boolean active) {
        super("audit-trail-anchors", every, every, active);
        this.anchoring = anchoring;
    }

    /** Stops after everything that still writes into the trail. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    protected void beat() {
        anchoring.anchor();
    }

    @Override
    protected boolean atStop() {
        return true;
    }

    @Override
    protected String failure() {
        return "The audit trail could not be anchored";
    }
}
