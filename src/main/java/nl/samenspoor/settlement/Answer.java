package nl.samenspoor.settlement;

import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * What a college says of a proposal; its latest counts as long as nothing is decided.
 *
 * @param version 1 for its first
 * @param agrees  whether the one partner is to bear or keep it
 * @param reason  why; never null when it does not agree
 * @param on      when it decided
 * @param outcome what it came to with this answer
 */
public record Answer(int version, boolean agrees, @Nullable String reason, EffectiveDate on, Outcome outcome) {}
