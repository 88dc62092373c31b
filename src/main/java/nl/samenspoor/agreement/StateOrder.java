package nl.samenspoor.agreement;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * States of something agreed follow each other: one that counts from before the newest would be recorded and change nothing. A
 * correction takes the day of what it corrects.
 */
final class StateOrder {

    private StateOrder() {}

    /**
     * What is wrong with the day of a next state; a day that is not known exactly must be no earlier, whatever day it was.
     *
     * @param states days of those that were laid down, the one that counts from the latest day first; what is still to come
     *               is passed over
     * @return at most one, on the field {@value Answers#EFFECTIVE}
     */
    static List<FieldProblem> problems(List<EffectiveDate> states, EffectiveDate next, LocalDate today) {
        EffectiveDate newest = newest(states, today);
        if (newest == null || !next.countedFrom().isBefore(newest.countedFrom())) {
            return List.of();
        }
        boolean perhapsLater = !next.latest().isBefore(newest.countedFrom());
        return List.of(FieldProblem.of(
                Answers.EFFECTIVE, perhapsLater ? "agreement.dayNeeded" : "agreement.beforeNewest", newest));
    }

    private static @Nullable EffectiveDate newest(List<EffectiveDate> states, LocalDate today) {
        return states.stream().filter(day -> day.countedOn(today)).findFirst().orElse(null);
    }
}
