package nl.samenspoor.document;

import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;

/**
 * Put a new version after the newest one, which stays.
 *
 * @param cooperation to which the document belongs
 * @param document    which document
 * @param after       number of the version that is the newest for whoever adds this one
 * @param facts       what is said of it now; all of it, also what stays the same. Another category or retention than counts
 *                    is also a statement of the document's ({@link FileDocument})
 * @param file        its content, or null when only what is said of it changes
 */
public record AddVersion(
        CooperationId cooperation, DocumentId document, int after, DocumentFacts facts, @Nullable SentFile file) {}
