package nl.samenspoor.cooperation;

import java.time.LocalDate;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Let a cooperation stand still. Legal terms go on.
 *
 * @param reason      why, in the person's words
 * @param since       from when
 * @param reviewOn    when the hold is looked at again; people must give it, it may be unknown (null) for the past
 * @param mayResume   who may end the hold
 * @param particulars what else is known
 */
public record HoldCooperation(
        String reason,
        EffectiveDate since,
        @Nullable LocalDate reviewOn,
        MayResume mayResume,
        Particulars particulars) {}
