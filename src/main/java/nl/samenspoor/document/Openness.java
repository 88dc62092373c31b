package nl.samenspoor.document;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is said of making a document public.
 *
 * @param number         counted from 1, one more with every change; 0 when nothing was said
 * @param extent         how much of it is public
 * @param publishedOn    when it, or its redacted version, was made public, wherever that was, or null when not known
 * @param publicationUrl where that is, an https address of at most 2,000 characters, or null when not known
 * @param exception      why it is not public, or the rest of it is not
 * @param reviewOn       when it is looked at again whether that ground still applies, or null when nobody said
 * @param redacted       the document that is its redacted version, or null
 */
public record Openness(
        int number,
        Extent extent,
        @Nullable EffectiveDate publishedOn,
        @Nullable String publicationUrl,
        ExceptionGround exception,
        @Nullable EffectiveDate reviewOn,
        @Nullable DocumentId redacted) {

    /** Nobody said anything yet. */
    public static final Openness UNKNOWN =
            new Openness(0, Extent.UNKNOWN, null, null, ExceptionGround.UNKNOWN, null, null);

    /**
     * @throws InvalidInput on {@code publicationUrl} for no https address; on {@code exception} for a ground to keep back what was
     *                      made public as a whole, or none for what is public in part; on {@code extent} for what is not public
     *                      and was published; on {@code exceptionReviewOn} without a ground; on {@code redacted} for a redacted
     *                      version of what is not public in part
     */
    public Openness {
        publishedOn = publishedOn == null || !publishedOn.known() ? null : publishedOn;
        reviewOn = reviewOn == null || !reviewOn.known() ? null : reviewOn;
        publicationUrl = WebAddress.https("publicationUrl", publicationUrl, "document.openness.url");
        boolean published = publishedOn != null || publicationUrl != null;
        if (extent == Extent.NONE && published) {
            throw InvalidInput.of("extent", "document.openness.noneAndPublished");
        }
        if (extent == Extent.PART && exception == ExceptionGround.NONE) {
            throw InvalidInput.of("exception", "document.openness.partWithoutGround");
        }
        if (extent == Extent.WHOLE && exception.applies()) {
            throw InvalidInput.of("exception", "document.openness.wholeWithGround");
        }
        if (extent != Extent.PART && published && exception.applies()) {
            throw InvalidInput.of("exception", "document.openness.both");
        }
        if (reviewOn != null && !exception.applies()) {
            throw InvalidInput.of("exceptionReviewOn", "document.openness.reviewWithoutGround");
        }
        if (redacted != null && extent != Extent.PART) {
            throw InvalidInput.of("redacted", "document.openness.redactedOfPart");
        }
    }

    /** Whether it keeps the document itself from every public page. */
    public boolean keepsBack() {
        return exception.applies() || extent == Extent.NONE || extent == Extent.PART;
    }

    /** The same under another number. */
    Openness numbered(int next) {
        return new Openness(next, extent, publishedOn, publicationUrl, exception, reviewOn, redacted);
    }
}
