package nl.samenspoor.agreement;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** A service agreement was drafted, or went on to its next status. */
public record ServiceAgreementDrafted(DecisionPoint decisionPoint) implements Recordable {}
