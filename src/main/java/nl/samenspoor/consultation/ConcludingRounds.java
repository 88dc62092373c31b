package nl.samenspoor.consultation;

import java.util.List;
import java.util.stream.Stream;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Concludes a round when the last of its councils has decided, or when the only one that had not leaves the cooperation.
 * Whoever records either has the round locked, so that of the last two in the same instant one sees the other, and the log
 * is told once.
 */
@Component
public class ConcludingRounds {

    private final ViewRoundRows rows;
    private final RoundWords words;
    private final ApplicationEventPublisher events;

    ConcludingRounds(ViewRoundRows rows, RoundWords words, ApplicationEventPublisher events) {
        this.rows = rows;
        this.words = words;
        this.events = events;
    }

    /**
     * To be called after a decision that may be the last.
     *
     * @param before the round as it stood before it: one that was concluded already is not told again
     */
    void conclude(Actor actor, RecordRoundConsent last, ViewRound before) {
        ViewRound round = rows.one(last.cooperation(), last.round()).round();
        if (round.concluded() && !before.concluded()) {
            events.publishEvent(
                    new ViewRecorded(words.conclusion(actor, last.cooperation(), round, RoundWords.lastDay(round))
                            .as(last.municipality(), Body.COUNCIL)));
        }
    }

    /** To be called when a municipality has left the cooperation: rounds that waited for its council alone are concluded. */
    public void concludeWithout(Actor actor, CooperationId cooperation, MunicipalityCode left, EffectiveDate on) {
        List<Integer> waited =
                waitedFor(cooperation, left).map(ViewRound::number).toList();
        waited.forEach(number -> rows.lock(cooperation, number));
        if (!waited.isEmpty()) {
            waitedFor(cooperation, left)
                    .filter(ViewRound::concluded)
                    .forEach(round -> events.publishEvent(
                            new ViewRecorded(words.conclusion(actor, cooperation, round, day(round, on)))));
        }
    }

    private Stream<ViewRound> waitedFor(CooperationId cooperation, MunicipalityCode left) {
        return rows.of(cooperation).stream().map(ViewRoundRows.Row::round).filter(round -> round.council(left)
                .filter(ViewRound.Council::gone)
                .isPresent());
    }

    private static EffectiveDate day(ViewRound round, EffectiveDate left) {
        EffectiveDate decided = RoundWords.lastDay(round);
        return decided.compareTo(left) > 0 ? decided : left;
    }
}
