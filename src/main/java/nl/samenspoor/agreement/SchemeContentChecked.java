package nl.samenspoor.agreement;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** Somebody checked what the scheme holds. */
public record SchemeContentChecked(DecisionPoint decisionPoint) implements Recordable {}
