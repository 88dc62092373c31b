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
     * @param score key of the score; {@code unknown} when it was never assessed
     * @param level 5 where it helps, 3 in between, 1 where it hinders, 0 where nothing can be said
     */
    public record Mark(String score, int level) {}

    /**
     * A cooperation; without marks when nothing was assessed.
     *
     * @param helps   how many factors help
     * @param hinders how many hinder
     */
    public record Row(CooperationSummary cooperation, List<Mark> marks, long helps, long hinders) {

        public Row {
            marks = List.copyOf(marks);
        }
    }

    public FactorHeat {
        groups = List.copyOf(groups);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
