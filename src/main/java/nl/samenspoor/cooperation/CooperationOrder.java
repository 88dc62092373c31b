package nl.samenspoor.cooperation;

/**
 * What a list of cooperations is ordered by; within that by name.
 *
 * @param expression over a row of table cooperation named {@code c}, in the words of the module that owns what it looks at;
 *                   never a person's text
 * @param descending whether the order is turned round
 */
public record CooperationOrder(String expression, boolean descending) {

    /** By name: the order of every list that asks for no other. */
    public static final CooperationOrder NAME = new CooperationOrder("c.search_name", false);

    /** By present phase. */
    public static CooperationOrder phase(boolean descending) {
        return new CooperationOrder("c.phase", descending);
    }

    /** By the first day on which the present phase can have begun. */
    public static CooperationOrder phaseSince(boolean descending) {
        return new CooperationOrder("c.phase_since_sort", descending);
    }

    /** By the first day on which the cooperation can have begun. */
    public static CooperationOrder started(boolean descending) {
        return new CooperationOrder("c.started_sort", descending);
    }

    /** By name, from either end. */
    public static CooperationOrder name(boolean descending) {
        return new CooperationOrder(NAME.expression, descending);
    }

    /** The list after {@code order by}. */
    String sql() {
        String way = descending ? " desc" : "";
        String first = expression.equals(NAME.expression) ? "" : expression + way + ", ";
        return first + NAME.expression + way + ", c.id" + way;
    }
}
