package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * The start of the chosen form, planned or actual. Both are kept apart.
 *
 * @param effective   when it starts or started
 * @param note        in the person's words, or null
 * @param particulars what else is known
 */
public record ConfirmStart(EffectiveDate effective, @Nullable String note, Particulars particulars) {}
