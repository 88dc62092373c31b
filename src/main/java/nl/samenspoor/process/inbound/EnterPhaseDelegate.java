package nl.samenspoor.process.inbound;

import nl.samenspoor.cooperation.EnteringPhases;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.process.config.UsableInModels;
import nl.samenspoor.process.outbound.TermsOfFacts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks the start of a phase, effective from the decision that opened it. The step's id ends in the phase's number. */
@Component
@UsableInModels
class EnterPhaseDelegate implements JavaDelegate {

    private static final Actor COURSE = Actor.system("samenspoor");

    private final EnteringPhases entering;
    private final GateView gates;
    private final TermsOfFacts terms;

    EnterPhaseDelegate(EnteringPhases entering, GateView gates, TermsOfFacts terms) {
        this.entering = entering;
        this.gates = gates;
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CooperationId cooperation = Ids.cooperation(execution);
        String step = execution.getCurrentActivityId();
        Phase phase = Phase.of(Character.digit(step.charAt(step.length() - 1), 10));
        entering.enter(cooperation, phase, gates.lastOutcomeDate(cooperation));
        if (phase == Phase.REALISATION) {
            terms.realised(COURSE, cooperation);
        }
    }
}
