package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** A report was issued. */
public record ReportWritten(DecisionPoint decisionPoint) implements Recordable {}
