package nl.samenspoor.cooperation;

import java.time.LocalDate;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Decide whether a hold lasts longer.
 *
 * @param verdict     longer or resume
 * @param reviewOn    the next review date; must be given when it lasts longer
 * @param reason      why, in the person's words
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record ReviewHold(
        HoldVerdict verdict,
        @Nullable LocalDate reviewOn,
        String reason,
        EffectiveDate effective,
        Particulars particulars) {}
