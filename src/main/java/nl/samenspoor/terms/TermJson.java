package nl.samenspoor.terms;

import java.util.Locale;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A running term as the API writes it, also within a gate. {@code none} is what does not apply or is not there yet,
 * {@code unknown} what nobody knows.
 *
 * @param key        number to close it with
 * @param id         the term in the catalogue
 * @param name       its name in the language of the request
 * @param kind       legal, legal_minimum, legal_maximum, legal_order, legal_wait or agreement
 * @param startedOn  when it started
 * @param due        last day, or the days it lies between
 * @param daysLeft   days to the last day, negative when it has passed; unknown when the day is, none when closed
 * @param state      ahead, running, near, perhaps-over, over, elapsed, closed or mistaken
 * @param source     article of law or agreement
 * @param certainty  A, B, C or agreed
 * @param closedOn   when it was closed
 * @param closedHow  met, early, expired or mistaken
 */
public record TermJson(
        long key,
        String id,
        String name,
        String kind,
        EffectiveDate startedOn,
        Object due,
        Object daysLeft,
        String state,
        String source,
        String certainty,
        Object closedOn,
        Object closedHow,
        Object closedBecause,
        Object gate,
        Object municipality,
        Object body,
        Object document,
        Object knownFrom,
        String dayCount,
        boolean extendedByLaw) {

    private static final String NONE = "none";
    private static final String UNKNOWN = "unknown";

    /** In the reader's language. */
    public static TermJson of(RunningTerm term, Locale reader) {
        TermRule rule = term.rule();
        TermWords words = rule.in(reader);
        Closing closing = term.closing();
        TermSubject subject = term.subject();
        return new TermJson(
                term.key(),
                rule.id(),
                words.name(),
                rule.kind().key(),
                term.startedOn(),
                term.due().isUnknown() ? UNKNOWN : term.due().toEffectiveDate(),
                daysLeft(term),
                term.state().key(),
                words.source(),
                rule.certainty().key(),
                closing == null ? NONE : closing.on(),
                closing == null ? NONE : closing.how().key(),
                closing == null ? NONE : orNone(closing.reason()),
                subject.gate() == null ? NONE : subject.gate().name(),
                subject.municipality() == null ? NONE : subject.municipality().text(),
                subject.body() == null ? NONE : Keys.of(subject.body()),
                orNone(term.documentName()),
                term.source() == null ? UNKNOWN : term.source(),
                rule.count().key(),
                rule.extension());
    }

    private static Object daysLeft(RunningTerm term) {
        Long left = term.daysLeft();
        return left != null ? left : term.state().open() ? UNKNOWN : NONE;
    }

    private static Object orNone(@Nullable Object known) {
        return known == null ? NONE : known;
    }
}
