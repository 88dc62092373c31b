package nl.samenspoor.gate;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** A gate came to its outcome. */
public record GateDecided(Gate gate, DecisionPoint decisionPoint) implements Recordable {}
