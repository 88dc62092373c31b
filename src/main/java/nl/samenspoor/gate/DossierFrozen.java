package nl.samenspoor.gate;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/** A dossier was frozen on which bodies will decide; the entry names its checksum. */
public record DossierFrozen(String id, DecisionPoint decisionPoint) implements Recordable {}
