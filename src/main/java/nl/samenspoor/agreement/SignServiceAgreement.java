package nl.samenspoor.agreement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Record that one of both sides signed a service agreement.
 *
 * @param cooperation  whose agreement
 * @param taskField    id of the task field
 * @param client       the municipality that asks
 * @param byContractor whether the contractor signed; otherwise the client
 * @param signedBy     who signed, by body or role and never by name, such as {@code burgemeester}; at most 200 characters
 * @param document     where the signed document is, at most 200 characters, or null
 * @param file         the signed document when it is kept with the cooperation, or null
 * @param effective    when it was signed
 * @param source       where it is known from, or null
 */
public record SignServiceAgreement(
        CooperationId cooperation,
        String taskField,
        MunicipalityCode client,
        boolean byContractor,
        @Nullable String signedBy,
        @Nullable String document,
        @Nullable SignedFile file,
        EffectiveDate effective,
        @Nullable String source) {}
