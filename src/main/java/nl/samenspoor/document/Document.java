package nl.samenspoor.document;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stands now.
 *
 * @param id           its id
 * @param cooperation  to which it belongs
 * @param municipality whose document it is, or null for the cooperation's own
 * @param amends       the document it changes or adds to, or null
 * @param withdrawn    whether its content is hidden from everybody
 * @param signed       whether it was signed and cannot change
 * @param openness     what is said of making it public
 * @param filing       its category of the Woo and how long it is kept, as that counts now
 * @param newest       its newest version
 */
public record Document(
        DocumentId id,
        CooperationId cooperation,
        @Nullable MunicipalityCode municipality,
        @Nullable DocumentId amends,
        boolean withdrawn,
        boolean signed,
        Openness openness,
        Filing filing,
        DocumentVersion newest) {

    /** Whether it may stand on a page that everybody reads: it has a category of the Woo, and nothing keeps it back. */
    public boolean mayBePublic() {
        return !withdrawn && filing.woo().published() && !openness.keepsBack();
    }
}
