package nl.samenspoor.consultation;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** Something happened in a round of views. */
public record ViewRecorded(DecisionPoint decisionPoint) implements Recordable {}
