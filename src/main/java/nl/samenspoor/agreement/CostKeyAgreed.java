package nl.samenspoor.agreement;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** A cost key was laid down. */
public record CostKeyAgreed(DecisionPoint decisionPoint) implements Recordable {}
