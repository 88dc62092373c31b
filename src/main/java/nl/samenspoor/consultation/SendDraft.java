package nl.samenspoor.consultation;

import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Record that the draft scheme was sent to the councils of all partners and of a municipality that joins.
 *
 * @param cooperation whose
 * @param draft       which text, in words, at most 2,000 characters
 * @param on          when it was sent
 * @param received    when councils received it; one that is left out received it on the day it was sent
 * @param source      where it is known from, at most 2,000 characters, or null
 */
public record SendDraft(
        CooperationId cooperation,
        String draft,
        EffectiveDate on,
        Map<MunicipalityCode, EffectiveDate> received,
        @Nullable String source) {

    public SendDraft {
        received = Map.copyOf(received);
    }
}
