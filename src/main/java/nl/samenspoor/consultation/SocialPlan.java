package nl.samenspoor.consultation;

import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about a social plan with the unions.
 *
 * @param agreed whether one was agreed; false when none is needed
 * @param reason why none is needed, or a remark on what was agreed; null when nothing was said
 * @param on     when it was agreed, or established that none is needed
 * @param source where that is known from, or null
 */
public record SocialPlan(boolean agreed, @Nullable String reason, EffectiveDate on, @Nullable String source) {}
