package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.inbox.spi.Reach;

/**
 * A list of cooperations.
 *
 * @param filter what is asked of their own rows
 * @param also   what else is asked, over a row of table cooperation named {@code c}, in the words of the modules that own
 *               those tables
 * @param order  what it is ordered by
 */
public record CooperationQuery(CooperationFilter filter, List<Reach.Condition> also, CooperationOrder order) {

    public CooperationQuery {
        also = List.copyOf(also);
    }

    /** All that fit the filter, by name. */
    public static CooperationQuery of(CooperationFilter filter) {
        return new CooperationQuery(filter, List.of(), CooperationOrder.NAME);
    }
}
