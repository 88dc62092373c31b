package nl.samenspoor.identity.signin;

import java.time.Duration;
import nl.samenspoor.kernel.Rhythm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Clears forms that came too late and that nobody came back for, every minute. */
@Component
class LateFormRhythm extends Rhythm {

    private final LateFormRows rows;

    LateFormRhythm(LateFormRows rows, @Value("${samenspoor.jobs.active:true}") boolean active) {
        super("late-forms", Duration.ofMinutes(1), Duration.ofMinutes(1), active);
        this.rows = rows;
    }

    @Override
    protected void beat() {
        rows.clear();
    }

    @Override
    protected String failure() {
        return "Forms that came after their session had ended could not be cleared";
    }
}
