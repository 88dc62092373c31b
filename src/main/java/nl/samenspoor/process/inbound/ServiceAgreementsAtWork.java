package nl.samenspoor.process.inbound;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.process.model.Processes;
import nl.samenspoor.process.model.Variables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which service agreements the process works on now: in the course, on a track that runs ahead, or beside them. */
@Component
public class ServiceAgreementsAtWork {

    private static final String DRAFT = "userTask_draftServiceAgreement";
    private static final String DRAFT_IN_FIELD = "userTask_draftFieldServiceAgreement";

    private final RuntimeService runtime;
    private final TaskService tasks;

    ServiceAgreementsAtWork(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** Whether a step drafts an agreement; in models of before there was one for them its task names no client. */
    public static boolean drafts(String step) {
        return step.equals(DRAFT) || step.equals(DRAFT_IN_FIELD);
    }

    /**
     * Whether the agreement of this client in this task field is worked on.
     *
     * @param except id of the process instance that does not count, or null
     */
    public boolean any(CooperationId cooperation, String taskField, MunicipalityCode client, @Nullable String except) {
        return ofModel(cooperation, taskField, client).stream()
                        .anyMatch(one -> !one.getProcessInstanceId().equals(except))
                || drafting(cooperation, DRAFT, taskField, client, except)
                || drafting(cooperation, DRAFT_IN_FIELD, taskField, client, except);
    }

    private List<ProcessInstance> ofModel(CooperationId cooperation, String taskField, MunicipalityCode client) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(cooperation.text())
                .processDefinitionKey(Processes.SERVICE_AGREEMENT)
                .variableValueEquals(Variables.TASK_FIELD, taskField)
                .variableValueEquals(Variables.CLIENT, client.text())
                .list();
    }

    /** A draft in a model of before there was one for service agreements; it finishes as it began. */
    private boolean drafting(
            CooperationId cooperation,
            String step,
            String taskField,
            MunicipalityCode client,
            @Nullable String except) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(cooperation.text())
                .taskDefinitionKey(step)
                .list();
        return open.stream()
                .filter(task -> !task.getProcessInstanceId().equals(except))
                .anyMatch(task -> taskField.equals(tasks.getVariable(task.getId(), Variables.TASK_FIELD))
                        && client.text().equals(tasks.getVariable(task.getId(), Variables.MUNICIPALITY)));
    }
}
