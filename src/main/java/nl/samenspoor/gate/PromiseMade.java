package nl.samenspoor.gate;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** A college promised something. */
public record PromiseMade(String key, DecisionPoint decisionPoint) implements Recordable {}
