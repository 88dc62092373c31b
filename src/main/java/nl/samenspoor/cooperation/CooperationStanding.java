package nl.samenspoor.cooperation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How all cooperations somebody sees stand; each counts once.
 *
 * @param running     run now
 * @param held        stand still
 * @param ended       have ended
 * @param past        neither ended nor known of after a day that has passed
 * @param medianSince half of those that run are in their present phase since this day or before it; of an even number it
 *                    lies midway between the two in the middle; null when none runs or it is not known of any
 */
public record CooperationStanding(long running, long held, long ended, long past, @Nullable LocalDate medianSince) {

    /** How many there are in all. */
    public long all() {
        return running + held + ended + past;
    }
}
