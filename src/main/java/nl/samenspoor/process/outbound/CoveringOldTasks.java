package nl.samenspoor.process.outbound;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.communication.Reminding;
import nl.samenspoor.inbox.DueTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.process.inbound.ReminderTimers;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives open tasks that have a last day but no timer one, at every start: those that were open before there were
 * reminders, and those for which another rhythm was set. Two nodes that start at once may both set one for the same task;
 * whichever falls second finds everything told.
 */
@Component
class CoveringOldTasks {

    private static final Logger LOG = LoggerFactory.getLogger(CoveringOldTasks.class);
    private static final int AT_ONCE = 500;

    private final DueTasks tasks;
    private final Reminding reminding;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;

    CoveringOldTasks(DueTasks tasks, Reminding reminding, ProcessEngineConfigurationImpl engine, JdbcClient jdbc) {
        this.tasks = tasks;
        this.reminding = reminding;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void coverAll() {
        Set<String> covered = new HashSet<>(jdbc.sql("select HANDLER_CFG_ from ACT_RU_JOB where HANDLER_TYPE_ = ?")
                .param(ReminderTimers.TYPE)
                .query(String.class)
                .list());
        int set = 0;
        List<OpenTask> some = tasks.withDueDate("", AT_ONCE);
        while (!some.isEmpty()) {
            set += cover(
                    some.stream().filter(task -> !covered.contains(task.id())).toList());
            some = tasks.withDueDate(some.get(some.size() - 1).id(), AT_ONCE);
        }
        if (set > 0) {
            LOG.info("{} open tasks got a timer for their reminders", set);
        }
    }

    private int cover(List<OpenTask> uncovered) {
        if (uncovered.isEmpty()) {
            return 0;
        }
        Map<String, Instant> moments = reminding.first(uncovered);
        engine.getCommandExecutorTxRequired().execute(context -> {
            moments.forEach((task, at) -> ReminderTimers.set(context, task, at));
            return null;
        });
        return moments.size();
    }
}
