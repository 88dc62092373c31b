package nl.samenspoor.gate.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.stereotype.Component;

/** On which day a cooperation is seen: today; one that was only observed until a past day on that day. */
@Component
class LastKnownDay {

    private final Parties parties;
    private final Clock clock;

    LastKnownDay(Parties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    LocalDate of(CooperationId cooperation) {
        LocalDate today = LocalDate.now(clock);
        LocalDate known = parties.lastKnownDays(List.of(cooperation)).getOrDefault(cooperation, today);
        return known.isBefore(today) ? known : today;
    }
}
