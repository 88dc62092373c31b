package nl.samenspoor.process.inbound;

import nl.samenspoor.gate.OpeningRounds;
import nl.samenspoor.process.config.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the next round of a gate: councils or colleges. */
@Component
@UsableInModels
class OpenRoundDelegate implements JavaDelegate {

    private final OpeningRounds useCase;

    OpenRoundDelegate(OpeningRounds useCase) {
        this.useCase = useCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        useCase.openNext(Ids.cooperation(execution), Ids.gate(execution));
    }
}
