package nl.samenspoor.process.outbound;

import java.util.List;
import nl.samenspoor.consultation.spi.ViewProcess;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.process.model.Messages;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Rounds of views in the process: taken up where councils are being heard, or else beside the course. */
@Component
class EngineViews implements ViewProcess {

    private static final String SEND = "userTask_sendDraft";

    private final RuntimeService runtime;
    private final TaskService tasks;

    EngineViews(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public boolean roundStarted(CooperationId cooperation) {
        return EngineCalls.call(() -> sendingWaits(cooperation)
                || signal(cooperation, Messages.DRAFT_CHANGED)
                || signal(cooperation, Messages.VIEW_ROUND_STARTED));
    }

    private boolean sendingWaits(CooperationId cooperation) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(cooperation.text())
                        .taskDefinitionKey(SEND)
                        .count()
                > 0;
    }

    private boolean signal(CooperationId cooperation, String message) {
        List<Execution> waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(cooperation.text())
                .messageEventSubscriptionName(message)
                .list();
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
        return !waiting.isEmpty();
    }
}
