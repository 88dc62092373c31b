package nl.samenspoor.cooperation;

import java.time.LocalDate;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a cooperation stood still.
 *
 * @param since since when
 * @param until until when, or null while it lasts
 */
public record HoldPeriod(EffectiveDate since, @Nullable EffectiveDate until) {

    boolean lasted(LocalDate day) {
        return !since.countsFrom().isAfter(day)
                && (until == null || until.countsFrom().isAfter(day));
    }
}
