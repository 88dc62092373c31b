package nl.samenspoor.gate;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** A condition was answered, or carried over to the next gate. */
public record ConditionAnswered(String key, DecisionPoint decisionPoint) implements Recordable {}
