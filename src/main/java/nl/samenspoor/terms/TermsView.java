package nl.samenspoor.terms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;

/**
 * The terms of cooperations as they stand today, for other modules; of one that was only observed until a past day as they
 * stood then. Reads only; the caller checks who may see the
 * cooperation. In every list those that run come first, the first to end on top; then those that were closed.
 */
public interface TermsView {

    /**
     * First last day, from {@code :today} on, of the terms that run for the gate of a cooperation's phase, as an expression
     * of SQL over cooperation {@code c}; beyond any day without one that is exact. To order by.
     */
    String FIRST_AT_GATE = "coalesce((select min(fr.due_until) from running_term fr where fr.cooperation = c.id"
            + " and fr.gate = concat('G', c.phase) and fr.due_from = fr.due_until and fr.due_until >= :today"
            + " and not exists (select 1 from term_closing fc where fc.term = fr.id)), date '9999-12-31')";

    /** All terms of a cooperation. */
    List<RunningTerm> of(CooperationId cooperation);

    /** The terms of a cooperation that belong to a gate. */
    List<RunningTerm> atGate(CooperationId cooperation, GateKey gate);

    /**
     * All terms of several cooperations, in a constant number of statements. Every cooperation asked for is in the
     * answer.
     */
    Map<CooperationId, List<RunningTerm>> of(Collection<CooperationId> cooperations);
}
