package nl.samenspoor.terms;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * Record that a term runs.
 *
 * @param cooperation whose
 * @param term        id of the term in the catalogue
 * @param subject     what it runs for
 * @param startedOn   when the event happened that it starts with; for a term counted back, when the event will happen
 * @param source      where that is known from, at most 2,000 characters, or null
 */
public record StartTerm(
        CooperationId cooperation,
        String term,
        TermSubject subject,
        EffectiveDate startedOn,
        @Nullable String source) {}
