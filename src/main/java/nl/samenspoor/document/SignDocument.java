package nl.samenspoor.document;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * Mark the newest version of a document as the signed one. From then on nothing of the document changes.
 *
 * @param cooperation to which the document belongs
 * @param document    which document
 * @param version     number of the version that was signed: the newest
 * @param on          when it was signed; of several days the last
 * @param by          which bodies and offices signed, at least one
 * @param source      where it is known from, at most 2,000 characters, or null
 */
public record SignDocument(
        CooperationId cooperation,
        DocumentId document,
        int version,
        EffectiveDate on,
        List<Signatory> by,
        @Nullable String source) {

    public SignDocument {
        by = List.copyOf(by);
    }
}
