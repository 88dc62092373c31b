package nl.samenspoor.inbox;

import java.time.Duration;
import nl.samenspoor.kernel.Rhythm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Clears drafts some minutes after the start and every day from then on. */
@Component
class DraftRhythm extends Rhythm {

    private final ClearingDrafts clearing;

    DraftRhythm(ClearingDrafts clearing, @Value("${samenspoor.jobs.active:true}") boolean active) {
        super("drafts", Duration.ofMinutes(15), Duration.ofDays(1), active);
        this.clearing = clearing;
    }

    @Override
    protected void beat() {
        clearing.clear();
    }

    @Override
    protected String failure() {
        return "Drafts of tasks could not be cleared";
    }
}
