package nl.samenspoor.cooperation;

import java.time.Instant;
import nl.samenspoor.kernel.EffectiveDate;

/**
 * A task field that runs ahead of the broad cooperation.
 *
 * @param name       its name
 * @param openedOn   since when
 * @param recordedAt when it was recorded
 */
public record FieldAhead(String name, EffectiveDate openedOn, Instant recordedAt) {}
