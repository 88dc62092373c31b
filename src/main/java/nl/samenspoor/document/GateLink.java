package nl.samenspoor.document;

import nl.samenspoor.kernel.GateKey;

/**
 * That a document belongs to the dossier of one opening of a gate.
 *
 * @param gate    which gate
 * @param attempt which opening, counted from 1; one that is still to come also counts
 */
public record GateLink(GateKey gate, int attempt) {}
