package nl.samenspoor.cooperation;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A cooperation with its time in each phase, as one among very many.
 *
 * @param id            whose
 * @param name          its name
 * @param fictional     whether it is an example
 * @param startedOn     when it began
 * @param endedOn       when it ended, or null
 * @param observedUntil how far the knowledge reaches, or null
 * @param periods       in each phase, in the order they were entered
 */
public record CooperationPhases(
        CooperationId id,
        String name,
        boolean fictional,
        EffectiveDate startedOn,
        @Nullable EffectiveDate endedOn,
        @Nullable LocalDate observedUntil,
        List<PhasePeriod> periods) {

    public CooperationPhases {
        periods = List.copyOf(periods);
    }
}
