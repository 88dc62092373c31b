package nl.samenspoor.terms;

import java.time.Clock;
import java.time.LocalDate;
import nl.samenspoor.kernel.Dutch;
import org.springframework.stereotype.Component;

/** Which day it is in the Netherlands, whatever the zone of the clock: days of terms begin at midnight there. */
@Component
public class Today {

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
    }
}
