package nl.samenspoor.consultation;

import nl.samenspoor.cooperation.spi.PlanDeviations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Marks a deviation with the decision on the plan, in the same transaction. */
@Component
class DeviationsOnPlan implements PlanDeviations {

    private final ConsultingWorksCouncils consulting;

    DeviationsOnPlan(ConsultingWorksCouncils consulting) {
        this.consulting = consulting;
    }

    @Override
    public void mark(
            Actor actor,
            CooperationId cooperation,
            MunicipalityCode municipality,
            String reason,
            EffectiveDate notified) {
        try {
            consulting.deviate(actor, new MarkDeviation(cooperation, municipality, reason, notified));
        } catch (Conflict nothing) {
            throw InvalidInput.of("deviation", nothing.code());
        }
    }
}
