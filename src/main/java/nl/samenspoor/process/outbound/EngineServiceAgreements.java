package nl.samenspoor.process.outbound;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoor.agreement.spi.ServiceAgreementProcess;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.process.inbound.SeparateServiceAgreements;
import nl.samenspoor.process.inbound.ServiceAgreementsAtWork;
import nl.samenspoor.process.model.Messages;
import nl.samenspoor.process.model.Variables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Service agreements in the process: worked on inside the course, or taken up again beside it. */
@Component
class EngineServiceAgreements implements ServiceAgreementProcess {

    private final RuntimeService runtime;
    private final Tasks tasks;
    private final ServiceAgreementsAtWork atWork;
    private final SeparateServiceAgreements separate;

    EngineServiceAgreements(
            RuntimeService runtime, Tasks tasks, ServiceAgreementsAtWork atWork, SeparateServiceAgreements separate) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.atWork = atWork;
        this.separate = separate;
    }

    @Override
    public boolean underWay(CooperationId cooperation, String taskField, MunicipalityCode client) {
        return EngineCalls.call(() -> atWork.any(cooperation, taskField, client, null));
    }

    @Override
    public List<UnderWay> underWay(CooperationId cooperation) {
        return tasks.of(cooperation).stream()
                .flatMap(EngineServiceAgreements::about)
                .distinct()
                .toList();
    }

    private static Stream<UnderWay> about(OpenTask task) {
        String field = task.taskField();
        boolean ofBefore = task.client() == null && ServiceAgreementsAtWork.drafts(task.step());
        MunicipalityCode client = ofBefore ? task.municipality() : task.client();
        return field == null || client == null ? Stream.empty() : Stream.of(new UnderWay(field, client));
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
