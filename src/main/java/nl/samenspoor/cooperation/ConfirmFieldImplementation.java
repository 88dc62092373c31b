package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * A task field really works.
 *
 * @param taskField   id of the field
 * @param note        in the person's words, or null
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record ConfirmFieldImplementation(
        String taskField, @Nullable String note, EffectiveDate effective, Particulars particulars) {}
