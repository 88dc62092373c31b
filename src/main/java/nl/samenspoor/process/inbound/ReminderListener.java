package nl.samenspoor.process.inbound;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets, moves and takes away the timer that reminds of a task: hangs on every user task of every model. */
@Component
class ReminderListener extends AbstractBpmnParseListener implements TaskListener {

    private final ReminderTimers timers;
    private final Clock clock;

    ReminderListener(ReminderTimers timers, Clock clock) {
        this.timers = timers;
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
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> timers.opened(task.getId(), dueOn(task));
            case EVENTNAME_UPDATE -> timers.moved(task.getId(), dueOn(task));
            default -> timers.closed(task.getId());
        }
    }

    private @Nullable LocalDate dueOn(DelegateTask task) {
        return task.getDueDate() == null
                ? null
                : task.getDueDate().toInstant().atZone(clock.getZone()).toLocalDate();
    }
}
