package nl.samenspoor.process.inbound;

import nl.samenspoor.factors.CheckingFactors;
import nl.samenspoor.process.config.UsableInModels;
import nl.samenspoor.process.model.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs the factor check: before a gate (the moment is the gate) or after an event (the moment is the step). */
@Component
@UsableInModels
class CheckFactorsDelegate implements JavaDelegate {

    private final CheckingFactors checking;

    CheckFactorsDelegate(CheckingFactors checking) {
        this.checking = checking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String gate = Ids.optional(execution, Variables.GATE);
        checking.check(Ids.cooperation(execution), gate != null ? gate : execution.getCurrentActivityId());
    }
}
