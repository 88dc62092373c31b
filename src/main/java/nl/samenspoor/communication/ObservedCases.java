package nl.samenspoor.communication;

import java.time.Clock;
import java.time.LocalDate;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Cases that are only observed until a past day: nobody works on them, so nobody is told anything. */
@Component
class ObservedCases {

    private final Cooperations cooperations;
    private final Clock clock;

    ObservedCases(Cooperations cooperations, Clock clock) {
        this.cooperations = cooperations;
        this.clock = clock;
    }

    boolean include(CooperationId cooperation) {
        LocalDate until = cooperations.summary(cooperation).observedUntil();
        return until != null && until.isBefore(LocalDate.now(clock));
    }
}
