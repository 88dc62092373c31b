package nl.samenspoor.insight.overview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateSummary;
import nl.samenspoor.kernel.GateKey;

/** The latest opening of each gate. */
final class GateSummaries {

    private GateSummaries() {}

    static List<GateSummary> of(List<Gate> gates) {
        Map<GateKey, Gate> latest = new EnumMap<>(GateKey.class);
        gates.forEach(
                gate -> latest.merge(gate.key(), gate, (one, other) -> one.attempt() >= other.attempt() ? one : other));
        return latest.values().stream()
                .map(gate -> new GateSummary(
                        gate.key(),
                        gate.attempt(),
                        gate.status(),
                        gate.outcome(),
                        gate.decidedOn(),
                        gate.earlierStay()))
                .toList();
    }
}
