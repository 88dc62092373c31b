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
 * @param newest       its newest version
 */
public record Document(
        DocumentId id,
        CooperationId cooperation,
        @Nullable MunicipalityCode municipality,
        @Nullable DocumentId amends,
        boolean withdrawn,
        boolean signed,
        DocumentVersion newest) {}
