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
     * @param day    what is wrong with the day in itself; then that is all
     * @param states days of those that were laid down, the one that counts from the latest day first; what is still to come
     *               is passed over
     * @return on the field {@value Answers#EFFECTIVE}
     */
    static List<FieldProblem> problems(
            List<FieldProblem> day, List<EffectiveDate> states, EffectiveDate next, LocalDate today) {
        if (!day.isEmpty()) {
            return day;
        }
        EffectiveDate newest = newest(states, today);
        if (newest == null || !next.countedFrom().isBefore(newest.countedFrom())) {
            return List.of();
        }
        boolean perhapsLater = !next.latest().isBefore(newest.countedFrom());
        return List.of(FieldProblem.of(
                Answers.EFFECTIVE, perhapsLater ? "agreement.dayNeeded" : "agreement.beforeNewest", newest));
    }

    /**
     * What is wrong with ending: what was only proposed never held and cannot end, it is rejected. What was agreed is ended once
     * nothing is proposed beside it, so that the record does not name the one for the other.
     *
     * @param codes    what the codes of its messages begin with, of the kind of agreement
     * @param proposed day of the proposal that waits to be agreed or rejected; null for none
     * @param agreed   day of what stands agreed beside it; null for nothing
     * @return at most one, on the field {@code status}
     */
    static List<FieldProblem> ending(String codes, @Nullable EffectiveDate proposed, @Nullable EffectiveDate agreed) {
        if (proposed == null) {
            return List.of();
        }
        return List.of(
                agreed == null
                        ? FieldProblem.of("status", codes + "endsProposal", proposed)
                        : FieldProblem.of("status", codes + "endsBesideProposal", proposed, agreed));
    }

    private static @Nullable EffectiveDate newest(List<EffectiveDate> states, LocalDate today) {
        return states.stream().filter(day -> day.countedOn(today)).findFirst().orElse(null);
    }
}
