package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;

/**
 * Open a task field, which can follow its own track.
 *
 * @param name        1 to 200 characters, once per cooperation
 * @param kind        sort of tasks
 * @param ahead       whether it runs ahead of the broad cooperation
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record OpenTaskField(
        String name, TaskFieldKind kind, boolean ahead, EffectiveDate effective, Particulars particulars) {}
