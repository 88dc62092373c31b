package nl.samenspoor.process.inbound;

import nl.samenspoor.cooperation.ClosingCooperations;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.process.config.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the cooperation in our tables when its process ends, effective from the decision that led there. */
@Component
@UsableInModels
class CloseCooperationDelegate implements JavaDelegate {

    private final ClosingCooperations closing;
    private final GateView gates;

    CloseCooperationDelegate(ClosingCooperations closing, GateView gates) {
        this.closing = closing;
        this.gates = gates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CooperationId cooperation = Ids.cooperation(execution);
        closing.close(cooperation, gates.lastOutcomeDate(cooperation));
    }
}
