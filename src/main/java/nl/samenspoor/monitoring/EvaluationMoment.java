package nl.samenspoor.monitoring;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * When a cooperation is evaluated next, and why then.
 *
 * @param on     the day
 * @param ground what makes it due on that day
 */
public record EvaluationMoment(LocalDate on, Ground ground) implements Comparable<EvaluationMoment> {

    /** What makes an evaluation due; of several on one day the first here is named. */
    public enum Ground {
        /** The day on which the chosen form is looked at again (model rule R3). */
        FORM_REVIEW,
        /** What the cost key says of its own evaluation. */
        COST_KEY,
        /** What the arrangement says of its own evaluation. */
        ARRANGEMENT,
        /** Nothing earlier was agreed: the structure stands for three years (model rule R4). */
        STRUCTURE;

        /** Lower-case key as the API writes it. */
        public String key() {
            return Keys.of(this);
        }
    }

    /** The earlier day first. */
    @Override
    public int compareTo(EvaluationMoment other) {
        return Comparator.comparing(EvaluationMoment::on)
                .thenComparing(EvaluationMoment::ground)
                .compare(this, other);
    }
}
