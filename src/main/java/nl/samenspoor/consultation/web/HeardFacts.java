package nl.samenspoor.consultation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.consultation.SocialPlans;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.gate.spi.ConsultedFacts;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Views, advice and social plan in the JSON of the cooperation and its gates: at a gate the newest round, for the
 * cooperation all of them.
 */
@Component
class HeardFacts implements ConsultedFacts {

    private final ViewRounds rounds;
    private final WorksCouncils councils;
    private final SocialPlans plans;
    private final RoundWording wording;

    HeardFacts(ViewRounds rounds, WorksCouncils councils, SocialPlans plans, RoundWording wording) {
        this.rounds = rounds;
        this.councils = councils;
        this.plans = plans;
        this.wording = wording;
    }

    @Override
    public Map<String, Object> facts(CooperationId cooperation, @Nullable GateKey gate) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (gate == null || gate == GateKey.G2 || gate == GateKey.G3) {
            facts.put(
                    "worksCouncils",
                    councils.of(cooperation).stream().map(WorksCouncilJson::of).toList());
        }
        if (gate == null || gate.compareTo(GateKey.G3) >= 0) {
            facts.put(
                    "viewRounds",
                    rounds.of(cooperation).stream()
                            .limit(gate == null ? Long.MAX_VALUE : 1)
                            .map(round -> ViewRoundJson.of(round, wording))
                            .toList());
        }
        if (gate == null || gate == GateKey.G3) {
            facts.put(
                    "socialPlan",
                    plans.latest(cooperation).<Object>map(SocialPlanJson::of).orElse("none"));
        }
        return facts;
    }
}
