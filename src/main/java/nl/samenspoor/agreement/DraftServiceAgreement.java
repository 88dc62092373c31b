package nl.samenspoor.agreement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Lay down the core of a service agreement (dienstverleningsovereenkomst, DVO), or its next status.
 *
 * @param cooperation whose agreement
 * @param taskField   id of the task field it is about
 * @param client      the municipality that asks (opdrachtgever)
 * @param contractor  who delivers (opdrachtnemer), in words
 * @param term        for how long, usually an interval, or null when not known
 * @param price       cost or price in words, or null
 * @param content     what is delivered, with what quality, or null
 * @param status      how far it is
 * @param effective   when it was drafted, signed or ended
 * @param source      where it is known from, or null
 */
public record DraftServiceAgreement(
        CooperationId cooperation,
        String taskField,
        MunicipalityCode client,
        String contractor,
        @Nullable EffectiveDate term,
        @Nullable String price,
        @Nullable String content,
        AgreementStatus status,
        EffectiveDate effective,
        @Nullable String source) {}
