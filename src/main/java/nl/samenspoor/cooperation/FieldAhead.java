package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;

/**
 * A task field that runs ahead of the broad cooperation.
 *
 * @param name     its name
 * @param openedOn since when
 */
public record FieldAhead(String name, EffectiveDate openedOn) {}
