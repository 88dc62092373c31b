package nl.samenspoor.process.outbound;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.DecisionRule;
import nl.samenspoor.gate.Verdict;
import nl.samenspoor.gate.spi.GateTables;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.process.model.Processes;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the gates' decision tables ({@code bpmn/*.dmn}); keys are lower case in them. */
@Component
class DecisionTables implements GateTables {

    private final DecisionService decisions;

    DecisionTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public String outcome(GateKey gate, Verdict verdict, @Nullable Choice choice) {
        DmnDecisionRuleResult row = evaluate(
                Processes.GATE_OUTCOME,
                Variables.putValue("gate", gate.name())
                        .putValue("verdict", key(verdict))
                        .putValue("choice", choice == null ? "" : key(choice)));
        return row.getEntry("outcome");
    }

    @Override
    public Rounds rounds(GateKey gate, DecisionRule rule) {
        DmnDecisionRuleResult row = evaluate(
                Processes.GATE_ROUNDS, Variables.putValue("gate", gate.name()).putValue("rule", key(rule)));
        List<Body> bodies = Arrays.stream(row.<String>getEntry("rounds").split(","))
                .map(Body::valueOf)
                .toList();
        return new Rounds(bodies, row.<Boolean>getEntry("proposalNeeded"));
    }

    private DmnDecisionRuleResult evaluate(String table, VariableMap inputs) {
        return EngineCalls.call(
                () -> decisions.evaluateDecisionTableByKey(table, inputs).getSingleResult());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
