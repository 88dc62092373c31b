package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cooperation is to bring about (Speulman 2012, §2.3.4): goals before structure.
 *
 * @param vision     where it is to stand in some years, or null when it is not known
 * @param coreValues or null when nobody named any
 * @param goals      in the order in which they were named
 * @param on         when they were set
 */
public record GoalsAndVision(@Nullable String vision, @Nullable String coreValues, List<Goal> goals, EffectiveDate on) {

    public GoalsAndVision {
        goals = List.copyOf(goals);
    }
}
