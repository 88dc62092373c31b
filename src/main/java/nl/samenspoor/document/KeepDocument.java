package nl.samenspoor.document;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Keep a new document.
 *
 * @param cooperation  to which it belongs
 * @param municipality whose document it is, or null for the cooperation's own, which only its project leader adds
 * @param facts        what is said of it
 * @param file         its content
 * @param amends       the document it changes or adds to, or null
 * @param knowingly    whether it may be the same file as another document of the cooperation, under another title
 */
public record KeepDocument(
        CooperationId cooperation,
        @Nullable MunicipalityCode municipality,
        DocumentFacts facts,
        SentFile file,
        @Nullable DocumentId amends,
        boolean knowingly) {

    /** Also when the same file stands there under another title. */
    public KeepDocument(
            CooperationId cooperation,
            @Nullable MunicipalityCode municipality,
            DocumentFacts facts,
            SentFile file,
            @Nullable DocumentId amends) {
        this(cooperation, municipality, facts, file, amends, true);
    }

    /** A document of the cooperation as a whole of which no more is known than this. */
    public static KeepDocument of(
            CooperationId cooperation, String title, DocumentKind kind, EffectiveDate dated, SentFile file) {
        return new KeepDocument(cooperation, null, DocumentFacts.of(title, kind, dated), file, null);
    }
}
