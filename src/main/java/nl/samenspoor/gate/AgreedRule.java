package nl.samenspoor.gate;

import java.time.Instant;
import java.util.List;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/**
 * A rule the partners agreed, as it was recorded.
 *
 * @param id         of this record
 * @param gate       for which gate
 * @param rule       the rule
 * @param bodies     who decides, in that order; empty where the decision table says so
 * @param source     where it is agreed, or null
 * @param recordedAt when it was recorded
 * @param recordedBy the account that recorded it
 */
public record AgreedRule(
        long id,
        GateKey gate,
        DecisionRule rule,
        List<Body> bodies,
        @Nullable String source,
        Instant recordedAt,
        String recordedBy) {

    public AgreedRule {
        bodies = List.copyOf(bodies);
    }
}
