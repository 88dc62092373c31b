package nl.samenspoor.document;

import nl.samenspoor.kernel.CooperationId;

/**
 * Say under which category of the Woo a document belongs and how long it is kept.
 *
 * @param seen      number of the statement its sender saw
 * @param woo       the category from now on
 * @param retention how long it is kept from now on; all of it, also what stays the same
 */
public record FileDocument(
        CooperationId cooperation, DocumentId document, int seen, WooCategory woo, Retention retention) {}
