package nl.samenspoor.process.inbound;

import nl.samenspoor.gate.DecidingGates;
import nl.samenspoor.process.config.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the gate compute its outcome from the recorded decisions. */
@Component
@UsableInModels
class DecideGateDelegate implements JavaDelegate {

    private final DecidingGates useCase;

    DecideGateDelegate(DecidingGates useCase) {
        this.useCase = useCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        useCase.decide(Ids.cooperation(execution), Ids.gate(execution));
    }
}
