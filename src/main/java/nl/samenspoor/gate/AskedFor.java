package nl.samenspoor.gate;

import java.time.Instant;
import nl.samenspoor.kernel.EffectiveDate;

/**
 * What a body asked for or promised, as one among very many.
 *
 * @param text       what must be answered
 * @param setOn      when
 * @param recordedAt when that was recorded
 */
public record AskedFor(String text, EffectiveDate setOn, Instant recordedAt) {}
