package nl.samenspoor.decisionlog.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.samenspoor.decisionlog.Verification;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/**
 * Knows what people saw of logs today, so that the audit trail holds a verification by page once a day for each of them, and
 * again when it found something else. In memory: after a start, and on another node, it is told once more.
 */
@Component
class VerificationsSeenToday {

    private record Seen(String account, CooperationId cooperation, Verification.Finding finding) {}

    private final Clock clock;
    private final Set<Seen> seen = new HashSet<>();
    private LocalDate day = LocalDate.MIN;

    VerificationsSeenToday(Clock clock) {
        this.clock = clock;
    }

    /** Whether this person did not see this of this log yet today; from now on he did. */
    synchronized boolean firstTime(Actor actor, CooperationId cooperation, Verification found) {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            seen.clear();
            day = today;
        }
        return seen.add(new Seen(actor.account(), cooperation, found.finding()));
    }
}
