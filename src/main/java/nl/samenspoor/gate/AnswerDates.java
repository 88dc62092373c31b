package nl.samenspoor.gate;

import java.time.Clock;
import java.time.LocalDate;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;

/** When a promise or an answer can have been given. */
final class AnswerDates {

    private AnswerDates() {}

    /** @throws InvalidInput on {@code effectiveOn} for a person who dates it ahead; what is taken from the past is kept as it is */
    static void requireHappened(Actor actor, EffectiveDate on, Clock clock) {
        boolean ahead = on.planned() || on.known() && on.earliest().isAfter(LocalDate.now(clock));
        if (!actor.system() && ahead) {
            throw InvalidInput.of("effectiveOn", "gate.answerAhead");
        }
    }

    /** @throws InvalidInput on {@code effectiveOn} for a person who dates an answer before what it answers */
    static void requireAfter(Actor actor, EffectiveDate on, EffectiveDate asked) {
        if (!actor.system() && on.surelyBefore(asked)) {
            throw InvalidInput.of("effectiveOn", "gate.answerBeforeQuestion", asked);
        }
    }
}
