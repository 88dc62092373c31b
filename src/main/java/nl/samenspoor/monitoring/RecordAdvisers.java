package nl.samenspoor.monitoring;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;

/**
 * Record whether external advisers are used.
 *
 * @param cooperation which cooperation
 * @param used        whether
 * @param assignments who was asked what; empty unless used
 * @param grounds     what it rests on
 */
public record RecordAdvisers(
        CooperationId cooperation, AdviserUse used, List<AdviserAssignment> assignments, Grounds grounds) {

    public RecordAdvisers {
        assignments = List.copyOf(assignments);
    }
}
