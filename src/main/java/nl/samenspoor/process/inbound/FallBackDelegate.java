package nl.samenspoor.process.inbound;

import nl.samenspoor.cooperation.FallingBack;
import nl.samenspoor.process.config.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the next alternative of the ranking (plan B). */
@Component
@UsableInModels
class FallBackDelegate implements JavaDelegate {

    private final FallingBack useCase;

    FallBackDelegate(FallingBack useCase) {
        this.useCase = useCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        useCase.fallBack(Ids.cooperation(execution));
    }
}
