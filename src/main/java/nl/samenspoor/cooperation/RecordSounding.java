package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;

/**
 * Record an informal poll, for example of fraction leaders.
 *
 * @param outcome     supported or not
 * @param text        who was asked what and what they said
 * @param dropsForm   whether a poll without support makes the preferred form fail, when another one is left
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record RecordSounding(
        SoundingOutcome outcome, String text, boolean dropsForm, EffectiveDate effective, Particulars particulars) {}
