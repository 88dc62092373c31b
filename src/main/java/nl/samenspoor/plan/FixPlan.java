package nl.samenspoor.plan;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Fix a plan as a numbered version.
 *
 * @param cooperation whose plan
 * @param version     number of the saved version that is fixed; must be the newest, so that nobody fixes what he did not see
 * @param renewed     whether it is a renewed plan (2.0) rather than an adjusted one (1.1)
 * @param on          when
 * @param note        why, at most 2,000 characters, or null
 * @param telling     how the log tells it
 */
public record FixPlan(
        CooperationId cooperation,
        int version,
        boolean renewed,
        EffectiveDate on,
        @Nullable String note,
        Particulars telling) {

    /** Most characters of a note. */
    public static final int LONGEST_NOTE = 2_000;
}
