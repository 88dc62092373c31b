package nl.samenspoor.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Which day it is in the Netherlands, whatever the zone of the clock: days of terms begin at midnight there. */
@Component
public class Today {

    private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), DUTCH);
    }
}
