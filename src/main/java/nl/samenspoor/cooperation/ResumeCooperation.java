package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Take up a cooperation that stands still.
 *
 * @param reason      why now, or null
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record ResumeCooperation(@Nullable String reason, EffectiveDate effective, Particulars particulars) {}
