package nl.samenspoor.organisation.spi;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** Whether external advisers are used, as was last recorded apart from the advisers themselves. Implemented by the process module. */
public interface SaidOfAdvisers {

    /**
     * What was recorded.
     *
     * @param used   {@code yes}, {@code no} or {@code unknown}
     * @param why    the reason, or null
     * @param on     the time it holds for
     * @param source where it is known from, or null
     */
    record Said(String used, @Nullable String why, EffectiveDate on, @Nullable String source) {}

    /** Null when nothing was recorded. */
    @Nullable
    Said of(CooperationId cooperation);
}
