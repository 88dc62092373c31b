package nl.samenspoor.agreement;

import java.time.Instant;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A version of a service agreement as laid down.
 *
 * @param id          of the version
 * @param course      id of the agreement it is a version of, see {@link StandingAgreement}
 * @param cooperation whose agreement
 * @param taskField   id of the task field
 * @param client      the municipality that asks
 * @param said        what it says
 * @param state       where the agreement stood when this was laid down
 * @param effective   when it was drafted, signed or ended
 * @param source      where it is known from, or null
 * @param recordedAt  when it was recorded
 * @param recordedBy  account that recorded it
 */
public record ServiceAgreement(
        long id,
        long course,
        CooperationId cooperation,
        String taskField,
        MunicipalityCode client,
        ServiceContent said,
        ServiceAgreementState state,
        EffectiveDate effective,
        @Nullable String source,
        Instant recordedAt,
        String recordedBy) {

    /** Name of who delivers. */
    public String contractor() {
        return said.contractor().name();
    }

    public @Nullable EffectiveDate term() {
        return said.term();
    }

    /** The price in words, or null. */
    public @Nullable String price() {
        return said.price().words();
    }

    /** What is asked, or null. */
    public @Nullable String content() {
        return said.asked();
    }
}
