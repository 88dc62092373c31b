package nl.samenspoor.process.outbound;

import java.util.Arrays;
import java.util.Optional;
import nl.samenspoor.agreement.spi.DetailTable;
import nl.samenspoor.process.model.Processes;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Reads the decision table on the detail of service agreements ({@code bpmn/service-agreement-detail.dmn}). */
@Component
class DetailDecisionTable implements DetailTable {

    private final DecisionService decisions;

    DetailDecisionTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Suggested> suggest(String trustToContractor, String trustToClient, String goals, String sight) {
        VariableMap inputs = Variables.putValue("trustToContractor", trustToContractor)
                .putValue("trustToClient", trustToClient)
                .putValue("goals", goals)
                .putValue("sight", sight);
        return EngineCalls.call(
                () -> decisions.evaluateDecisionTableByKey(Processes.SERVICE_AGREEMENT_DETAIL, inputs).stream()
                        .findFirst()
                        .map(row -> new Suggested(
                                row.getEntry("detail"),
                                Arrays.asList(row.<String>getEntry("controls").split(",")))));
    }
}
