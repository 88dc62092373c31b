package nl.samenspoor.consultation;

import nl.samenspoor.kernel.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Concludes a round when the last of its councils has decided. Whoever records a decision has the round locked, so that of
 * the last two in the same instant one sees the other, and the log is told once.
 */
@Component
class ConcludingRounds {

    private final ViewRoundRows rows;
    private final RoundWords words;
    private final ApplicationEventPublisher events;

    ConcludingRounds(ViewRoundRows rows, RoundWords words, ApplicationEventPublisher events) {
        this.rows = rows;
        this.words = words;
        this.events = events;
    }

    /** To be called after a decision that may be the last. The round was not concluded before it. */
    void conclude(Actor actor, RecordRoundConsent last) {
        ViewRound round = rows.one(last.cooperation(), last.round()).round();
        if (round.concluded()) {
            events.publishEvent(new ViewRecorded(words.conclusion(actor, last, round)));
        }
    }
}
