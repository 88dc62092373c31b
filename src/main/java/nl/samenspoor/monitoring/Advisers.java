package nl.samenspoor.monitoring;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;

/** The use of advisers as recorded; see {@link RecordAdvisers} for what the parts mean. */
public record Advisers(
        CooperationId cooperation, AdviserUse used, List<AdviserAssignment> assignments, Grounds grounds) {

    public Advisers {
        assignments = List.copyOf(assignments);
    }
}
