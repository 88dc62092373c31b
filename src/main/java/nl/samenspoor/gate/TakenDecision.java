package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a body at a gate, for lists of decisions.
 *
 * @param cooperation in which cooperation
 * @param gate        at which gate
 * @param attempt     at which opening of it
 * @param decision    what was decided
 * @param asked       whether it is recorded what the bodies were asked
 * @param question    that question; null for the one that is usual at this gate, or when it is not recorded
 * @param conditions  conditions, wishes or motions attached, in the order in which they were set
 */
public record TakenDecision(
        CooperationId cooperation,
        GateKey gate,
        int attempt,
        Decision decision,
        boolean asked,
        @Nullable String question,
        List<Asked> conditions) {

    /**
     * What a body asked for.
     *
     * @param text     what for
     * @param wishKind whether it is a motion or wish beside a consent; null for a condition
     */
    public record Asked(String text, @Nullable WishKind wishKind) {}

    public TakenDecision {
        conditions = List.copyOf(conditions);
    }

    /** Key of the message that says the outcome: a council gives or refuses consent at G3. */
    public String outcomeCode() {
        return decision.outcomeCode(gate);
    }
}
