package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Follow a cooperation from today on that was only known until a past day.
 *
 * @param note        in the person's words, or null
 * @param particulars what else is known
 */
public record Follow(@Nullable String note, Particulars particulars) {}
