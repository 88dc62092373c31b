package nl.samenspoor.gate;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/**
 * Take note of a gate's outcome.
 *
 * @param gate which gate
 * @param note what is done with it, or null
 * @param on   when
 */
public record NoteOutcome(GateKey gate, @Nullable String note, EffectiveDate on) {}
