package nl.samenspoor.agreement;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets agreements lapse that were not signed when their client left the task field or the cooperation, the field fell, or the
 * cooperation ended. What was signed stays:
 * the parties end it themselves. Called by the process module only, inside the transaction of the use case that caused it.
 */
@Component
public class LapsingServiceAgreements {

    /** Leaving is logged by who left; what follows from it is recorded by the system itself. */
    private static final Actor SYSTEM = Actor.system("samenspoor");

    private final ServiceAgreementRegister register;

    LapsingServiceAgreements(ServiceAgreementRegister register) {
        this.register = register;
    }

    /**
     * @param taskField null for every task field
     * @param client    null for every client
     */
    public void lapse(
            CooperationId cooperation,
            @Nullable String taskField,
            @Nullable MunicipalityCode client,
            EffectiveDate on) {
        List<StandingAgreement> falling = register.lock(cooperation).stream()
                .filter(one -> (taskField == null || one.taskField().equals(taskField))
                        && one.recorded().negotiated()
                        && (client == null || one.client().equals(client)))
                .toList();
        falling.forEach(one -> register.step(
                SYSTEM, one, NewStep.of(ServiceStep.Kind.LAPSED, null, on, null), ServiceAgreementState.LAPSED));
    }
}
