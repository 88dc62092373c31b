package nl.samenspoor.process.outbound;

import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.spi.ServiceAgreementProcess;
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
    private final ServiceAgreementsAtWork atWork;
    private final SeparateServiceAgreements separate;

    EngineServiceAgreements(
            RuntimeService runtime, ServiceAgreementsAtWork atWork, SeparateServiceAgreements separate) {
        this.runtime = runtime;
        this.atWork = atWork;
        this.separate = separate;
    }

    @Override
    public boolean underWay(CooperationId cooperation, String taskField, MunicipalityCode client) {
        return EngineCalls.call(() -> atWork.any(cooperation, taskField, client, null));
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
