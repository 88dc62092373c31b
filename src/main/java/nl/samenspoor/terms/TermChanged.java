package nl.samenspoor.terms;

import nl.samenspoor.kernel.CooperationId;

/**
 * A term began to run, or turned out to have been recorded by mistake: work that is due by it may now be due on another
 * day.
 *
 * @param cooperation whose
 * @param term        id of the term in the catalogue
 */
public record TermChanged(CooperationId cooperation, String term) {}
