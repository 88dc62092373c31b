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
 * @param agreed      last day that was agreed instead of what the catalogue counts, or null; never for a term of law
 */
public record StartTerm(
        CooperationId cooperation,
        String term,
        TermSubject subject,
        EffectiveDate startedOn,
        @Nullable String source,
        @Nullable Due agreed) {

    /** As long as the catalogue says. */
    public StartTerm(
            CooperationId cooperation,
            String term,
            TermSubject subject,
            EffectiveDate startedOn,
            @Nullable String source) {
        this(cooperation, term, subject, startedOn, source, null);
    }

    /** The same until an agreed day; null for as long as the catalogue says. */
    public StartTerm until(@Nullable Due day) {
        return new StartTerm(cooperation, term, subject, startedOn, source, day);
    }
}
