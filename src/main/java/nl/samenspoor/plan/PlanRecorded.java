package nl.samenspoor.plan;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** Something about a plan of approach that belongs in the decision log. */
record PlanRecorded(DecisionPoint decisionPoint) implements Recordable {}
