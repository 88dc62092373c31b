package nl.samenspoor.insight.publicpage;

import java.time.Instant;
import java.util.List;
import nl.samenspoor.document.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * Whether everybody may read a cooperation's public page, and which documents stand on it.
 *
 * @param number    counted from 1, one more with every change; 0 when it was never switched on
 * @param readable  whether everybody may read it
 * @param documents exactly these versions, in this order
 * @param changedAt when that was said, or null when nobody ever did
 * @param changedBy by whom, or null
 */
public record PublicPage(
        int number, boolean readable, List<Shown> documents, @Nullable Instant changedAt, @Nullable String changedBy) {

    /** Off, as at the start. */
    public static final PublicPage NONE = new PublicPage(0, false, List.of(), null, null);

    /** A version of a document. */
    public record Shown(DocumentId document, int version) {}

    public PublicPage {
        documents = List.copyOf(documents);
    }
}
