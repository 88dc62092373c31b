package nl.samenspoor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * A plain engine with nothing behind the models but answers a test sets. It shows what the drawings do by themselves;
 * what they do to our tables is shown by the scenario tests.
 */
final class ModelWorld implements AutoCloseable {

    private static final List<String> DELEGATES = List.of(
            "enterPhaseDelegate",
            "checkFactorsDelegate",
            "openGateDelegate",
            "openRoundDelegate",
            "decideGateDelegate",
            "logDecisionPointDelegate",
            "fallBackDelegate",
            "closeCooperationDelegate");

    final ProcessEngine engine;
    ModelAnswers answers;
    /** Ids of the service tasks that ran, in order. */
    final List<String> done = new ArrayList<>();

    private final Map<Object, Object> beans = new HashMap<>();

    ModelWorld(String name) {
        reset();
        DELEGATES.forEach(delegate -> beans.put(delegate, (JavaDelegate) this::work));
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setJobExecutorActivate(false);
        configuration.setProcessEngineName(name);
        configuration.setBeans(beans);
        engine = configuration.buildProcessEngine();
        deploy();
    }

    /** Back to the usual answers: a careful, quiet cooperation of two. */
    final void reset() {
        answers = new ModelAnswers();
        List.of("course", "agreements", "gates", "schedule").forEach(bean -> beans.put(bean, answers));
        done.clear();
    }

    private void work(DelegateExecution execution) {
        done.add(execution.getCurrentActivityId());
    }

    private void deploy() {
        var builder = engine.getRepositoryService().createDeployment();
        for (Path file : Models.processes()) {
            builder.addString(file.getFileName().toString(), read(file));
        }
        for (Path file : Models.forms()) {
            builder.addString(file.getFileName().toString(), read(file));
        }
        builder.deploy();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessInstance start() {
        String key = UUID.randomUUID().toString();
        return engine.getRuntimeService().startProcessInstanceByKey("cooperation", key, Map.of("cooperationId", key));
    }

    boolean ended(ProcessInstance cooperation) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(cooperation.getBusinessKey())
                        .count()
                == 0;
    }

    /** Ids of the user tasks that wait, each as often as it waits. */
    List<String> waiting(ProcessInstance cooperation) {
        return tasks(cooperation).stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    List<Task> tasks(ProcessInstance cooperation) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(cooperation.getBusinessKey())
                .list();
    }

    /** Finishes every waiting copy of these tasks, one after the other. */
    void finish(ProcessInstance cooperation, String... steps) {
        for (String step : steps) {
            List<Task> waiting = tasks(cooperation).stream()
                    .filter(task -> task.getTaskDefinitionKey().equals("userTask_" + step))
                    .toList();
            if (waiting.isEmpty()) {
                throw new AssertionError(step + " does not wait; waiting: " + waiting(cooperation));
            }
            waiting.forEach(this::complete);
        }
    }

    void complete(Task task) {
        engine.getTaskService().complete(task.getId());
    }

    @Nullable
    Object variable(Task task, String name) {
        return engine.getTaskService().getVariable(task.getId(), name);
    }

    void send(ProcessInstance cooperation, String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(cooperation.getBusinessKey())
                .setVariable("courseEventId", "event-1")
                .correlate();
    }

    void revise(ProcessInstance cooperation, String taskField, String client) {
        engine.getRuntimeService()
                .createMessageCorrelation("serviceAgreementRevised")
                .processInstanceBusinessKey(cooperation.getBusinessKey())
                .setVariablesToTriggeredScope(Map.of("taskField", taskField, "municipality", client))
                .correlate();
    }

    void openAhead(ProcessInstance cooperation, String taskField) {
        engine.getRuntimeService()
                .createMessageCorrelation("taskFieldOpened")
                .processInstanceBusinessKey(cooperation.getBusinessKey())
                .setVariableToTriggeredScope("taskField", taskField)
                .correlate();
    }

    /** Takes the decision or agreement of one municipality on one task field away. */
    void optOut(ProcessInstance cooperation, String taskField, String municipality) {
        receive(cooperation, "optedOutOfField", Map.of("taskField", taskField, "municipality", municipality));
    }

    /** Ends all work on a task field that too few are left in. */
    void drop(ProcessInstance cooperation, String taskField) {
        receive(cooperation, "fieldDropped", Map.of("taskField", taskField));
    }

    private void receive(ProcessInstance cooperation, String message, Map<String, String> carrying) {
        var runtime = engine.getRuntimeService();
        var waiting = runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(cooperation.getBusinessKey())
                .messageEventSubscriptionName(message)
                .list()
                .stream()
                .filter(each -> carrying.entrySet().stream()
                        .allMatch(one -> one.getValue().equals(runtime.getVariable(each.getId(), one.getKey()))))
                .toList();
        if (waiting.size() != 1) {
            throw new AssertionError(waiting.size() + " steps wait for " + message + " with " + carrying);
        }
        runtime.messageEventReceived(message, waiting.get(0).getId());
    }

    /** Lets the timer at this element fall due. */
    void fire(ProcessInstance cooperation, String element) {
        var instances = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(cooperation.getBusinessKey())
                .list();
        var jobs = instances.stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(element)
                        .list()
                        .stream())
                .toList();
        if (jobs.size() != 1) {
            throw new AssertionError(element + " has " + jobs.size() + " timers");
        }
        engine.getManagementService().executeJob(jobs.get(0).getId());
    }

    @Override
    public void close() {
        engine.close();
    }
}
