package nl.samenspoor.agreement;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** An arrangement was drafted, or went on to its next status. */
public record ArrangementDrafted(DecisionPoint decisionPoint) implements Recordable {}
