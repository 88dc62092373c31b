package nl.samenspoor.document;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** A document was signed; the entry names the checksum of the signed file. */
public record DocumentSigned(String fact, DecisionPoint decisionPoint) implements Recordable {}
