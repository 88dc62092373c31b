package nl.samenspoor.process.inbound;

import nl.samenspoor.cooperation.ClosingCooperations;
import nl.samenspoor.process.config.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the cooperation in our tables when its process ends. */
@Component
@UsableInModels
class CloseCooperationDelegate implements JavaDelegate {

    private final ClosingCooperations useCase;

    CloseCooperationDelegate(ClosingCooperations useCase) {
        this.useCase = useCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        useCase.close(Ids.cooperation(execution));
    }
}
