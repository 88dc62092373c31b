package nl.samenspoor.process.outbound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import nl.samenspoor.agreement.ArrangementDrafted;
import nl.samenspoor.agreement.CostKeyAgreed;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.process.model.Variables;
import nl.samenspoor.terms.TermChanged;
import nl.samenspoor.terms.planning.CalendarKept;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sets timers and due dates anew when what they follow from changed. The models' own expressions say when they fall due;
 * here they are only asked again.
 */
@Component
class Rescheduling {

    private static final String EVALUATION = "event_evaluationDue";
    /** Tasks that are due by the calendar of a council. */
    private static final Set<String> OF_COUNCIL = Set.of("userTask_recordCouncilDecision", "userTask_proposeToCouncil");

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final Tasks waiting;
    private final ProcessEngineConfigurationImpl engine;
    private final Clock clock;

    Rescheduling(
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            Tasks waiting,
            ProcessEngineConfigurationImpl engine,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.waiting = waiting;
        this.engine = engine;
        this.clock = clock;
    }

    /** The register already holds the new key. */
    @EventListener
    void costKeyAgreed(CostKeyAgreed agreed) {
        evaluation(agreed.decisionPoint().cooperation());
    }

    /** The register already holds the new arrangement. */
    @EventListener
    void arrangementDrafted(ArrangementDrafted drafted) {
        evaluation(drafted.decisionPoint().cooperation());
    }

    /** Open tasks that are due by this term are due anew. */
    @EventListener
    void termChanged(TermChanged changed) {
        EngineCalls.run(
                () -> tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(changed.cooperation().text())
                        .list()
                        .stream()
                        .map(Task::getId)
                        .filter(id -> names(id, changed.term()))
                        .forEach(this::setDueDate));
    }

    /** Open work for this council is due by its new calendar. */
    @EventListener
    void calendarKept(CalendarKept kept) {
        EngineCalls.run(() -> waiting.idsFor(kept.municipality(), OF_COUNCIL).forEach(this::setDueDate));
    }

    private boolean names(String task, String term) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            Expression due = context.getTaskManager()
                    .findTaskById(task)
                    .getTaskDefinition()
                    .getDueDateExpression();
            return due != null && due.getExpressionText().contains("'" + term + "'");
        });
    }

    /** The moment of the next evaluation changed; nothing happens unless the process waits for it. */
    void evaluation(CooperationId cooperation) {
        EngineCalls.run(() -> recalculate(cooperation, EVALUATION));
    }

    /** A cooperation whose clock stood still is followed again: all its timers and terms begin to count. */
    void everything(CooperationId cooperation) {
        EngineCalls.run(() -> {
            recalculate(cooperation, null);
            tasks.createTaskQuery().processInstanceBusinessKey(cooperation.text()).list().stream()
                    .filter(task -> task.getDueDate() == null)
                    .map(Task::getId)
                    .forEach(this::beginToCount);
        });
    }

    /** One process after the other: a query for one element in several processes is beyond the engine. */
    private void recalculate(CooperationId cooperation, @Nullable String element) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(cooperation.text()).list().stream()
                .flatMap(process -> timers(process, element).stream())
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    private List<Job> timers(ProcessInstance process, @Nullable String element) {
        JobQuery timers =
                management.createJobQuery().processInstanceId(process.getId()).timers();
        return (element == null ? timers : timers.activityId(element)).list();
    }

    private void beginToCount(String task) {
        tasks.setVariableLocal(task, Variables.COUNTS_FROM, LocalDate.now(clock).toString());
        setDueDate(task);
    }

    private void setDueDate(String task) {
        tasks.setDueDate(task, engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity found = context.getTaskManager().findTaskById(task);
            return found == null ? null : due(found);
        }));
    }

    private static @Nullable Date due(TaskEntity task) {
        Expression term = task.getTaskDefinition().getDueDateExpression();
        return term == null ? null : (Date) term.getValue(task);
    }
}
