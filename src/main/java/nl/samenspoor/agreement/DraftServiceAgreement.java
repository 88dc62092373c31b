package nl.samenspoor.agreement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Lay down a version of a service agreement (dienstverleningsovereenkomst, DVO).
 *
 * @param cooperation whose agreement
 * @param taskField   id of the task field it is about
 * @param client      the municipality that asks (opdrachtgever)
 * @param said        what it says
 * @param state       where it stands with this version: {@code CLIENT_REVIEW} for a draft that goes to the college,
 *                    {@code DRAFT} for one that goes nowhere yet, or a later state of an agreement taken from the past
 * @param effective   when it was drafted, signed or ended
 * @param source      where it is known from, or null
 */
public record DraftServiceAgreement(
        CooperationId cooperation,
        String taskField,
        MunicipalityCode client,
        ServiceContent said,
        ServiceAgreementState state,
        EffectiveDate effective,
        @Nullable String source) {}
