package nl.samenspoor.consultation;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.gate.spi.GateCriterion;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** The social plan at the third gate: in its dossier, or named as missing where staff get another employer. */
@Component
class SocialPlanAtGate implements GateCriterion, DossierPart {

    private final SocialPlans plans;

    SocialPlanAtGate(SocialPlans plans) {
        this.plans = plans;
    }

    @Override
    public List<Finding> findings(CooperationId cooperation, GateKey gate) {
        boolean missing = gate == GateKey.G3
                && plans.asked(cooperation)
                && plans.latest(cooperation).isEmpty();
        return missing
                ? List.of(new Finding(
                        Finding.Severity.AMBER,
                        "consultation.noSocialPlan",
                        "consultation.warn.noSocialPlan",
                        List.of()))
                : List.of();
    }

    @Override
    public String key() {
        return "social_plan";
    }

    @Override
    public int place() {
        return 74;
    }

    @Override
    public AtGate atGate() {
        return AtGate.TOGETHER;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        return gate != GateKey.G3
                ? List.of()
                : plans.latest(cooperation)
                        .map(plan -> List.of(new DossierLine("plan", Said.code("consultation.social"), values(plan))))
                        .orElse(List.of());
    }

    private static List<Said> values(SocialPlan plan) {
        List<Said> values = new ArrayList<>();
        values.add(Said.code(plan.agreed() ? "consultation.social.agreed" : "consultation.social.notNeeded"));
        if (plan.reason() != null) {
            values.add(Said.text(plan.reason()));
        }
        values.add(Said.date(plan.on()));
        return values;
    }
}
