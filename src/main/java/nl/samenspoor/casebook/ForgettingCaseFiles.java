package nl.samenspoor.casebook;

import java.time.Duration;
import nl.samenspoor.kernel.Rhythm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Every hour: case files that nobody imported within a day are thrown away, whoever they are of. */
@Component
class ForgettingCaseFiles extends Rhythm {

    private static final Duration EVERY = Duration.ofHours(1);

    private final ImportRuns runs;

    ForgettingCaseFiles(ImportRuns runs, @Value("${samenspoor.jobs.active:true}") boolean active) {
        super("case-files-forgotten", EVERY, EVERY, active);
        this.runs = runs;
    }

    @Override
    protected void beat() {
        runs.forget();
    }

    @Override
    protected String failure() {
        return "Case files could not be thrown away";
    }
}
