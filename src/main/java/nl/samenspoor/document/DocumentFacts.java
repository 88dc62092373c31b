package nl.samenspoor.document;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a version of a document.
 *
 * @param title     at most 200 characters
 * @param kind      what sort of document
 * @param dated     its own date, as exactly as is known
 * @param source    where it comes from, at most 2,000 characters, or null when not known
 * @param woo       category of the Woo as it was said with this version; which one counts is said of the document ({@link Filing})
 * @param retention how long it is kept, likewise
 */
public record DocumentFacts(
        String title,
        DocumentKind kind,
        EffectiveDate dated,
        @Nullable String source,
        WooCategory woo,
        Retention retention) {

    /** @throws InvalidInput on {@code title} or {@code source} when it is missing, too long or no plain text */
    public DocumentFacts {
        title = PlainText.required("title", title, PlainText.SHORT);
        source = PlainText.optional("source", source, 2_000);
    }

    /** The same, with what counts for the document as a whole. */
    DocumentFacts filed(Filing filing) {
        return new DocumentFacts(title, kind, dated, source, filing.woo(), filing.retention());
    }

    /** Of which no more is known than this. */
    public static DocumentFacts of(String title, DocumentKind kind, EffectiveDate dated) {
        return new DocumentFacts(title, kind, dated, null, WooCategory.UNKNOWN, Retention.UNKNOWN);
    }
}
