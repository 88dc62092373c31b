package nl.samenspoor.settlement;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** Something about a windfall or setback that belongs in the decision log. */
public record DeviationSettled(DecisionPoint decisionPoint) implements Recordable {}
