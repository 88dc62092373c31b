package nl.samenspoor.cooperation;

import java.time.LocalDate;

/**
 * What a list of cooperations is ordered by; within that by name. Where the expression says nothing of a cooperation, that
 * cooperation comes last, from either end.
 *
 * @param expression over a row of table cooperation named {@code c}, in the words of the module that owns what it looks at;
 *                   never a person's text
 * @param descending whether the order is turned round
 * @param nothing    what the expression is where it says nothing
 */
public record CooperationOrder(String expression, boolean descending, Nothing nothing) {

    /** What an expression is where it says nothing. */
    public enum Nothing {
        /** It always says something. */
        NEVER,
        /** Null. */
        NULL,
        /** The day before all others, {@code 1000-01-01}: what is not known, or a phase of which the beginning is open. */
        FIRST_DAY
    }

    private static final String NO_DAY = "date '1000-01-01'";

    /** By name: the order of every list that asks for no other. */
    public static final CooperationOrder NAME = new CooperationOrder("c.search_name", false, Nothing.NEVER);

    /** By present phase. */
    public static CooperationOrder phase(boolean descending) {
        return new CooperationOrder("c.phase", descending, Nothing.NEVER);
    }

    /** By the first day on which the present phase can have begun; those of which that is not known last. */
    public static CooperationOrder phaseSince(boolean descending) {
        return new CooperationOrder("c.phase_since_sort", descending, Nothing.FIRST_DAY);
    }

    /**
     * By the first day on which the cooperation can have begun, and one that had begun by some day by that day; those of
     * which neither is known last.
     */
    public static CooperationOrder started(boolean descending) {
        return new CooperationOrder("c.started_sort", descending, Nothing.FIRST_DAY);
    }

    /** By name, from either end. */
    public static CooperationOrder name(boolean descending) {
        return new CooperationOrder(NAME.expression, descending, Nothing.NEVER);
    }

    /**
     * By what another module knows of those of the present; last come those of which it knows nothing, and those of which
     * nothing is known after a day that has passed.
     *
     * @param expression as of the record; null where it says nothing
     */
    public static CooperationOrder ofPresent(String expression, boolean descending, LocalDate today) {
        return new CooperationOrder(
                "case when c.observed_until < date '" + today + "' then null else " + expression + " end",
                descending,
                Nothing.NULL);
    }

    /** Whether what says nothing would come first along the index of this order. */
    boolean nothingLiesFirst() {
        return nothing == Nothing.FIRST_DAY && !descending;
    }

    /** Holds for the rows of which the expression says something; only where {@link #nothingLiesFirst}. */
    String said() {
        return expression + " > " + NO_DAY;
    }

    /** Holds for the others. */
    String unsaid() {
        return expression + " <= " + NO_DAY;
    }

    /** The list after {@code order by}. */
    String sql() {
        return nothingLiesFirst() ? "case when " + said() + " then 0 else 1 end, " + alongIndex() : alongIndex();
    }

    /** The same in the order of the index, in which what says nothing lies where it lies. */
    String alongIndex() {
        String way = descending ? " desc" : "";
        String last = nothing == Nothing.NULL ? " nulls last" : "";
        String first = expression.equals(NAME.expression) ? "" : expression + way + last + ", ";
        return first + NAME.expression + way + ", c.id" + way;
    }
}
