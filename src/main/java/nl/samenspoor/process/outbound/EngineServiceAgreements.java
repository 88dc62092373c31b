package nl.samenspoor.process.outbound;

import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.spi.ServiceAgreementProcess;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.process.inbound.SeparateServiceAgreements;
import nl.samenspoor.process.model.Messages;
import nl.samenspoor.process.model.Processes;
import nl.samenspoor.process.model.Variables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Service agreements in the process: worked on inside the course, or taken up again beside it. */
@Component
class EngineServiceAgreements implements ServiceAgreementProcess {

    private static final String DRAFT = "userTask_draftServiceAgreement";
    private static final String DRAFT_IN_FIELD = "userTask_draftFieldServiceAgreement";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final SeparateServiceAgreements separate;

    EngineServiceAgreements(RuntimeService runtime, TaskService tasks, SeparateServiceAgreements separate) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.separate = separate;
    }

    @Override
    public boolean underWay(CooperationId cooperation, String taskField, MunicipalityCode client) {
        return EngineCalls.call(() -> ofModel(cooperation, taskField, client)
                || drafting(cooperation, DRAFT, taskField, client)
                || drafting(cooperation, DRAFT_IN_FIELD, taskField, client));
    }

    private boolean ofModel(CooperationId cooperation, String taskField, MunicipalityCode client) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(cooperation.text())
                        .processDefinitionKey(Processes.SERVICE_AGREEMENT)
                        .variableValueEquals(Variables.TASK_FIELD, taskField)
                        .variableValueEquals(Variables.CLIENT, client.text())
                        .count()
                > 0;
    }

    /** A draft in a model of before there was one for service agreements; it finishes as it began. */
    private boolean drafting(CooperationId cooperation, String step, String taskField, MunicipalityCode client) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(cooperation.text())
                .taskDefinitionKey(step)
                .list();
        return open.stream()
                .anyMatch(task -> taskField.equals(tasks.getVariable(task.getId(), Variables.TASK_FIELD))
                        && client.text().equals(tasks.getVariable(task.getId(), Variables.MUNICIPALITY)));
    }

    /** Cooperations that were started in a model of before revision have nothing that waits for it. */
    @Override
    public boolean started(CooperationId cooperation, String taskField, MunicipalityCode client) {
        return EngineCalls.call(() -> {
            List<Execution> waiting = runtime.createExecutionQuery()
                    .processInstanceBusinessKey(cooperation.text())
                    .messageEventSubscriptionName(Messages.SERVICE_AGREEMENT_REVISED)
                    .list();
            if (waiting.isEmpty()) {
                return separate.start(cooperation, taskField, client);
            }
            runtime.createMessageCorrelation(Messages.SERVICE_AGREEMENT_REVISED)
                    .processInstanceBusinessKey(cooperation.text())
                    .setVariablesToTriggeredScope(
                            Map.of(Variables.TASK_FIELD, taskField, Variables.MUNICIPALITY, client.text()))
                    .correlate();
            return true;
        });
    }
}
