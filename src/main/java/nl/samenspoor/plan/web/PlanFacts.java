package nl.samenspoor.plan.web;

import java.util.Map;
import nl.samenspoor.gate.spi.ConsultedFacts;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.plan.FixedVersion;
import nl.samenspoor.plan.Plan;
import nl.samenspoor.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the plan of approach stands, in the JSON of the cooperation and of its second gate. */
@Component
class PlanFacts implements ConsultedFacts {

    private static final String NONE = "none";

    /** {@code version} is the newest saved one, {@code fixed} the number of the newest fixed one, or {@code none}. */
    record Json(String title, int version, String fixed) {}

    private final Plans plans;

    PlanFacts(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Map<String, Object> facts(CooperationId cooperation, @Nullable GateKey gate) {
        if (gate != null && gate != GateKey.G2) {
            return Map.of();
        }
        return Map.of(
                "planOfApproach",
                plans.of(cooperation).<Object>map(PlanFacts::json).orElse(NONE));
    }

    private static Json json(Plan plan) {
        FixedVersion fixed = plan.newestFixed();
        return new Json(plan.text().title(), plan.saved().number(), fixed == null ? NONE : fixed.number());
    }
}
