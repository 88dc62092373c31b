package nl.samenspoor.audit;

import java.time.Duration;
import nl.samenspoor.kernel.Rhythm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Shortens the trail some minutes after the start and every day from then on. */
@Component
class TrailRhythm extends Rhythm {

    private final ShorteningTrail shortening;

    TrailRhythm(ShorteningTrail shortening, @Value("${samenspoor.jobs.active:true}") boolean active) {
        super("audit-trail", Duration.ofMinutes(10), Duration.ofDays(1), active);
        this.shortening = shortening;
    }

    @Override
    protected void beat() {
        shortening.shorten();
    }

    @Override
    protected String failure() {
        return "The audit trail could not be shortened";
    }
}
