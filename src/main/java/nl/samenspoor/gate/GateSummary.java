package nl.samenspoor.gate;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/**
 * The latest opening of a gate in short, for lists of cooperations.
 *
 * @param outcome     lower-case key, or null unless decided
 * @param decidedOn   when, or null unless decided
 * @param earlierStay whether the phase before it was entered again since, so that it says nothing of its gate now
 */
public record GateSummary(
        GateKey key,
        int attempt,
        Gate.Status status,
        @Nullable String outcome,
        @Nullable EffectiveDate decidedOn,
        boolean earlierStay) {}
