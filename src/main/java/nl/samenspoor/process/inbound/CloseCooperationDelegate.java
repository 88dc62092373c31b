package nl.samenspoor.process.inbound;

import nl.samenspoor.cooperation.ClosingCooperations;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.process.config.UsableInModels;
import nl.samenspoor.process.outbound.TermsOfFacts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the cooperation in our tables when its process ends, effective from the decision that led there. */
@Component
@UsableInModels
class CloseCooperationDelegate implements JavaDelegate {

    private static final Actor COURSE = Actor.system("samenspoor");

    private final ClosingCooperations closing;
    private final GateView gates;
    private final TermsOfFacts terms;

    CloseCooperationDelegate(ClosingCooperations closing, GateView gates, TermsOfFacts terms) {
        this.closing = closing;
        this.gates = gates;
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CooperationId cooperation = Ids.cooperation(execution);
        closing.close(cooperation, gates.lastOutcomeDate(cooperation));
        terms.ended(COURSE, cooperation);
    }
}
