package nl.samenspoor.document;

import nl.samenspoor.kernel.CooperationId;

/**
 * Say when a document was made public, or why it is not.
 *
 * @param seen number of the statement its sender saw, 0 when there was none
 * @param said what counts from now on; its number is not looked at
 */
public record StateOpenness(CooperationId cooperation, DocumentId document, int seen, Openness said) {}
