package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;

/**
 * A cooperation that another is an extension of, or that is an extension of it.
 *
 * @param id        whose
 * @param name      its name
 * @param status    active, on hold or ended
 * @param startedOn when it began
 * @param parent    whether the other is an extension of this one; if not, this one is an extension of the other
 */
public record Relative(
        CooperationId id, String name, CooperationStatus status, EffectiveDate startedOn, boolean parent) {}
