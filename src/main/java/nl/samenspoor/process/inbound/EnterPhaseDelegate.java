package nl.samenspoor.process.inbound;

import nl.samenspoor.cooperation.EnteringPhases;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.OpeningGates;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.process.config.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks the start of a phase, effective from the decision that opened it, and the way to its gate. The step's id ends in the phase's number. */
@Component
@UsableInModels
class EnterPhaseDelegate implements JavaDelegate {

    private final EnteringPhases entering;
    private final GateView gates;
    private final OpeningGates openings;

    EnterPhaseDelegate(EnteringPhases entering, GateView gates, OpeningGates openings) {
        this.entering = entering;
        this.gates = gates;
        this.openings = openings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CooperationId cooperation = Ids.cooperation(execution);
        String step = execution.getCurrentActivityId();
        Phase phase = Phase.of(Character.digit(step.charAt(step.length() - 1), 10));
        entering.enter(cooperation, phase, gates.lastOutcomeDate(cooperation));
        openings.leaveBehind(cooperation, phase.gate());
    }
}
