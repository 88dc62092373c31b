package nl.samenspoor.consultation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Record that a social plan was agreed with the unions, or that none is needed.
 *
 * @param cooperation whose
 * @param agreed      false when none is needed
 * @param reason      why none is needed (mandatory then), or a remark; at most 2,000 characters. Never names persons
 * @param on          when it was agreed or established
 * @param telling     how the log tells it; its source at most 2,000 characters
 */
public record RecordSocialPlan(
        CooperationId cooperation, boolean agreed, @Nullable String reason, EffectiveDate on, Particulars telling) {}
