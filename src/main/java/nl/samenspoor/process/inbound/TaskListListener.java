package nl.samenspoor.process.inbound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import nl.samenspoor.inbox.KeepingTasks;
import nl.samenspoor.inbox.OpenedTask;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.process.model.Variables;
import nl.samenspoor.terms.Deadline;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps the inbox's list of open tasks equal to the engine's: hangs on every user task of every model. */
@Component
public class TaskListListener extends AbstractBpmnParseListener implements TaskListener {

    private final ObjectProvider<KeepingTasks> list;
    private final ObjectProvider<Deadlines> deadlines;
    private final Clock clock;

    TaskListListener(ObjectProvider<KeepingTasks> list, ObjectProvider<Deadlines> deadlines, Clock clock) {
        this.list = list;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(EVENTNAME_CREATE, this);
        definition.addBuiltInTaskListener(EVENTNAME_UPDATE, this);
        definition.addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
        definition.addBuiltInTaskListener(EVENTNAME_DELETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        KeepingTasks keeping = list.getObject();
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> keeping.opened(describe(task));
            case EVENTNAME_UPDATE -> {
                Deadline deadline = deadline(task);
                keeping.due(task.getId(), due(task, deadline), deadline);
            }
            case EVENTNAME_COMPLETE -> keeping.completed(task.getId());
            default -> keeping.cancelled(task.getId());
        }
    }

    private OpenedTask describe(DelegateTask task) {
        String gate = Ids.optional(task, Variables.GATE);
        String municipality = Ids.optional(task, Variables.MUNICIPALITY);
        String client = Ids.optional(task, Variables.CLIENT);
        Deadline deadline = deadline(task);
        return new OpenedTask(
                task.getId(),
                Ids.cooperation(task),
                task.getTaskDefinitionKey(),
                formOf(task),
                gate == null ? null : GateKey.valueOf(gate),
                municipality == null ? null : new MunicipalityCode(municipality),
                bodyOf(task),
                Ids.optional(task, Variables.TASK_FIELD),
                client == null ? null : new MunicipalityCode(client),
                due(task, deadline),
                deadline);
    }

    private static String formOf(DelegateTask task) {
        TaskDefinition definition = ((TaskEntity) task).getTaskDefinition();
        return definition.getCamundaFormDefinitionKey().getExpressionText();
    }

    private static Body bodyOf(DelegateTask task) {
        String group = task.getCandidates().iterator().next().getGroupId();
        return switch (group) {
            case "projectLeader" -> Body.PROJECT_LEADER;
            case "secretary" -> Body.SECRETARY;
            case "college" -> Body.COLLEGE;
            case "councilClerk" -> Body.COUNCIL;
            case "worksCouncil" -> Body.WORKS_COUNCIL;
            default ->
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "Task %s is for '%s'", task.getTaskDefinitionKey(), group));
        };
    }

    /** The day is the one the engine keeps; the term that gives it is the one the model names. */
    private @Nullable Deadline deadline(DelegateTask task) {
        LocalDate due = engineDue(task);
        String term = term(task);
        Deadline deadline =
                due == null || term == null ? null : deadlines.getObject().of(task, term);
        return deadline == null ? null : deadline.on(due);
    }

    /** A day that somebody gave a task without a term counts as it is; where the model names a term, only its day does. */
    private @Nullable LocalDate due(DelegateTask task, @Nullable Deadline deadline) {
        return deadline != null ? deadline.day() : term(task) == null ? engineDue(task) : null;
    }

    private static @Nullable String term(DelegateTask task) {
        return ScheduleQueries.termIn(((TaskEntity) task).getTaskDefinition().getDueDateExpression());
    }

    private @Nullable LocalDate engineDue(DelegateTask task) {
        Date due = task.getDueDate();
        return due == null ? null : due.toInstant().atZone(clock.getZone()).toLocalDate();
    }
}
