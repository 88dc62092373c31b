package nl.samenspoor.cooperation;

import java.time.LocalDate;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * The preferred form fails; the next one of the ranking takes its place.
 *
 * @param why         in the person's words
 * @param reviewOn    when the form that takes its place is looked at again; people must give it, it may be unknown (null) for
 *                    the past
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record DropForm(String why, @Nullable LocalDate reviewOn, EffectiveDate effective, Particulars particulars) {}
