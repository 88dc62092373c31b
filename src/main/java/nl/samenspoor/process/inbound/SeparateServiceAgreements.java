package nl.samenspoor.process.inbound;

import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.process.model.Processes;
import nl.samenspoor.process.model.Variables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Service agreements that are worked on in an instance of their own, because the model in which their cooperation was
 * started does not know how to take them up again. Nothing in that model ends them, so it is done here.
 */
@Component
public class SeparateServiceAgreements {

    private final RuntimeService runtime;

    SeparateServiceAgreements(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Starts work on an agreement beside the course.
     *
     * @return false when the process of the cooperation no longer runs
     */
    public boolean start(CooperationId cooperation, String taskField, MunicipalityCode client) {
        boolean runs = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(cooperation.text())
                        .processDefinitionKey(Processes.COOPERATION)
                        .count()
                > 0;
        if (runs) {
            runtime.startProcessInstanceByKey(
                    Processes.SERVICE_AGREEMENT,
                    cooperation.text(),
                    Map.of(
                            Variables.COOPERATION, cooperation.text(),
                            Variables.TASK_FIELD, taskField,
                            Variables.MUNICIPALITY, client.text(),
                            Variables.CLIENT, client.text()));
        }
        return runs;
    }

    /**
     * Ends the work and takes its tasks away.
     *
     * @param taskField null for every task field
     * @param client    null for every client
     */
    public void stop(CooperationId cooperation, @Nullable String taskField, @Nullable MunicipalityCode client) {
        ProcessInstanceQuery separate = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(cooperation.text())
                .processDefinitionKey(Processes.SERVICE_AGREEMENT)
                .rootProcessInstances();
        if (taskField != null) {
            separate.variableValueEquals(Variables.TASK_FIELD, taskField);
        }
        if (client != null) {
            separate.variableValueEquals(Variables.CLIENT, client.text());
        }
        for (ProcessInstance one : separate.list()) {
            runtime.deleteProcessInstance(one.getId(), "agreement lapsed");
        }
    }
}
