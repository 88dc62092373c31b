package nl.samenspoor.decisionlog;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/**
 * Log a decision point that no use case records by itself, or correct an entry by a new one.
 *
 * @param cooperation  whose log
 * @param kind         what sort of point; {@link DecisionPointKind#CORRECTION} needs {@code corrects}
 * @param effective    when it happened or is planned
 * @param actors       roles and bodies, never personal names; at most 50 of at most 200 characters
 * @param what         what was decided or happened, 1 to 20,000 characters
 * @param consequence  what followed, at most 20,000 characters, or null
 * @param irreversible whether there was no way back; null is unknown
 * @param gate         the gate it belongs to, or null
 * @param source       where it is known from, at most 2,000 characters, or null
 * @param corrects     sequence of the entry this one corrects, or null
 */
public record LogDecisionPoint(
        CooperationId cooperation,
        DecisionPointKind kind,
        EffectiveDate effective,
        List<String> actors,
        String what,
        @Nullable String consequence,
        @Nullable Boolean irreversible,
        @Nullable GateKey gate,
        @Nullable String source,
        @Nullable Long corrects) {

    public LogDecisionPoint {
        actors = List.copyOf(actors);
    }
}
