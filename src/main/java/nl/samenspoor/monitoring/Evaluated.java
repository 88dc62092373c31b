package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** The cooperation, or a part of it, was evaluated. */
public record Evaluated(EvaluationSubject subject, DecisionPoint decisionPoint) implements Recordable {}
