package nl.samenspoor.process.inbound;

import java.util.List;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.process.config.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models ask about gates, as {@code ${gates.…(execution)}}; answered from our own vote records. */
@Component("gates")
@UsableInModels
public class GateQueries {

    private final GateView view;

    GateQueries(GateView view) {
        this.view = view;
    }

    /** Whether the latest decision of a gate had this outcome, for example {@code work_out}. */
    public boolean outcomeIs(DelegateExecution execution, String gate, String outcome) {
        return outcome.equals(view.outcome(Ids.cooperation(execution), GateKey.valueOf(gate)));
    }

    public boolean openConditions(DelegateExecution execution) {
        return view.openConditions(Ids.cooperation(execution));
    }

    public boolean proposalNeeded(DelegateExecution execution) {
        return view.proposalNeeded(Ids.cooperation(execution), Ids.gate(execution));
    }

    public boolean councilDecides(DelegateExecution execution) {
        return view.councilDecides(Ids.cooperation(execution), Ids.gate(execution));
    }

    public List<String> votingMunicipalities(DelegateExecution execution) {
        return view.votingMunicipalities(Ids.cooperation(execution), Ids.gate(execution)).stream()
                .map(MunicipalityCode::text)
                .toList();
    }

    public boolean decisionFinal(DelegateExecution execution) {
        return view.decisionFinal(Ids.cooperation(execution), Ids.gate(execution), Ids.municipality(execution));
    }

    public boolean anotherRound(DelegateExecution execution) {
        return view.anotherRound(Ids.cooperation(execution), Ids.gate(execution));
    }
}
