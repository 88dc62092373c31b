package nl.samenspoor.insight.overview;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.factors.Factor;
import nl.samenspoor.factors.Polarity;

/**
 * Scores of the factors of the checklist for cooperations, side by side.
 *
 * @param groups  categories in order, each with how many of its factors there are
 * @param columns the factors, in order
 * @param rows    the cooperations, in the order of the list
 */
public record FactorHeat(List<Group> groups, List<Column> columns, List<Row> rows) {

    /** Factors of one category; {@code category} is its key. */
    public record Group(String category, int factors) {}

    /** A factor and its name in the reader's language. */
    public record Column(Factor factor, String name) {

        public boolean hindering() {
            return factor.polarity() == Polarity.HINDERING;
        }
    }

    /**
     * A score.
     *
     * @param score  key of the score; {@code unknown} when it was never assessed
     * @param effect how it tells on the cooperation
     */
    public record Mark(String score, FactorEffect effect) {}

    /** A cooperation; without marks when nothing was assessed. */
    public record Row(CooperationSummary cooperation, List<Mark> marks) {

        public Row {
            marks = List.copyOf(marks);
        }

        static Row nothing(CooperationSummary cooperation) {
            return new Row(cooperation, List.of());
        }

        /** How many factors help. */
        public long helps() {
            return count(FactorEffect.HELPS);
        }

        /** How many hinder. */
        public long hinders() {
            return count(FactorEffect.HINDERS);
        }

        /** How many help or hinder partly; of neither of the two above. */
        public long partly() {
            return count(FactorEffect.PARTLY_HELPS) + count(FactorEffect.PARTLY_HINDERS);
        }

        private long count(FactorEffect effect) {
            return marks.stream().filter(mark -> mark.effect() == effect).count();
        }
    }

    public FactorHeat {
        groups = List.copyOf(groups);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
