package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;

/**
 * The preferred form fails; the next one of the ranking takes its place.
 *
 * @param why         in the person's words
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record DropForm(String why, EffectiveDate effective, Particulars particulars) {}
