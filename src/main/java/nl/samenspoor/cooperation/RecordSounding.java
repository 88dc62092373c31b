package nl.samenspoor.cooperation;

import java.time.LocalDate;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Record an informal poll, for example of fraction leaders.
 *
 * @param outcome     supported or not
 * @param text        who was asked what and what they said
 * @param dropsForm   whether a poll without support makes the preferred form fail, when another one is left
 * @param reviewOn    when the form that takes the place of a failed one is looked at again; people must give it when one fails
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record RecordSounding(
        SoundingOutcome outcome,
        String text,
        boolean dropsForm,
        @Nullable LocalDate reviewOn,
        EffectiveDate effective,
        Particulars particulars) {}
