package nl.samenspoor.consultation.web;

import java.util.Objects;
import nl.samenspoor.consultation.SocialPlan;
import nl.samenspoor.kernel.EffectiveDate;

/** What is on record about a social plan, as the API writes it; {@code answer} is {@code agreed} or {@code not_needed}. */
record SocialPlanJson(String answer, String reason, EffectiveDate on, String source) {

    static SocialPlanJson of(SocialPlan plan) {
        return new SocialPlanJson(
                plan.agreed() ? "agreed" : "not_needed",
                Objects.requireNonNullElse(plan.reason(), "none"),
                plan.on(),
                Objects.requireNonNullElse(plan.source(), "unknown"));
    }
}
