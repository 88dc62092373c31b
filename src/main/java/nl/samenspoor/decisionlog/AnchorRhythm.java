package nl.samenspoor.decisionlog;

import java.time.Duration;
import nl.samenspoor.kernel.Rhythm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Anchors the decision logs every {@code samenspoor.anchor.every} (an hour unless set) and at a clean stop. */
@Component
class AnchorRhythm extends Rhythm {

    private final AnchoringHeads anchoring;

    AnchorRhythm(
            AnchoringHeads anchoring,
            @Value("${samenspoor.anchor.every:PT1H}") Duration every,
            @Value("${samenspoor.jobs.active:true}") boolean active) {
        super("decision-log-anchors", every, every, active);
        this.anchoring = anchoring;
    }

    /** Stops after everything that still writes to the logs. */
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
        return "The decision logs could not be anchored";
    }
}
