package nl.samenspoor.process.inbound;

import nl.samenspoor.agreement.LapsingServiceAgreements;
import nl.samenspoor.cooperation.ClosingCooperations;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.process.config.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Ends the cooperation in our tables when its process ends, effective from the decision that led there. Service agreements
 * that were not signed by then lapse, and nobody works on them any more.
 */
@Component
@UsableInModels
class CloseCooperationDelegate implements JavaDelegate {

    private final ClosingCooperations closing;
    private final GateView gates;
    private final LapsingServiceAgreements agreements;
    private final SeparateServiceAgreements separate;

    CloseCooperationDelegate(
            ClosingCooperations closing,
            GateView gates,
            LapsingServiceAgreements agreements,
            SeparateServiceAgreements separate) {
        this.closing = closing;
        this.gates = gates;
        this.agreements = agreements;
        this.separate = separate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CooperationId cooperation = Ids.cooperation(execution);
        EffectiveDate ended = closing.close(cooperation, gates.lastOutcomeDate(cooperation));
        agreements.lapse(cooperation, null, null, ended);
        separate.stop(cooperation, null, null);
    }
}
