package nl.samenspoor.process.outbound;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.communication.Reminding;
import nl.samenspoor.inbox.DueTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.process.inbound.ReminderTimers;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees at every start that open tasks with a last day have a timer at the right moment. Those that were open before there
 * were reminders get one; one that failed too often to be tried again, or that was set by another rhythm, is replaced. Two
 * nodes that start at once may both set one for the same task; whichever falls second finds everything told.
 */
@Component
class CoveringOldTasks {

    private static final Logger LOG = LoggerFactory.getLogger(CoveringOldTasks.class);
    private static final int AT_ONCE = 500;

    /** The timer a task has; {@code alive} while the engine still tries it. */
    private record Held(Instant at, boolean alive) {}

    private final DueTasks tasks;
    private final Reminding reminding;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;
    private final Clock clock;

    CoveringOldTasks(
            DueTasks tasks, Reminding reminding, ProcessEngineConfigurationImpl engine, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.reminding = reminding;
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void coverAll() {
        Map<String, Held> held = held();
        int set = 0;
        List<OpenTask> some = tasks.withDueDate("", AT_ONCE);
        while (!some.isEmpty()) {
            set += cover(some, held);
            some = tasks.withDueDate(some.get(some.size() - 1).id(), AT_ONCE);
        }
        if (set > 0) {
            LOG.info("{} open tasks got a timer for their reminders", set);
        }
    }

    /** By task; of two the one that the engine still tries. */
    private Map<String, Held> held() {
        Map<String, Held> held = new HashMap<>();
        jdbc.sql("select HANDLER_CFG_, DUEDATE_, RETRIES_ from ACT_RU_JOB where HANDLER_TYPE_ = ?")
                .param(ReminderTimers.TYPE)
                .query((RowCallbackHandler) row -> {
                    Timestamp at = row.getTimestamp("DUEDATE_");
                    held.merge(
                            row.getString("HANDLER_CFG_"),
                            new Held(at == null ? Instant.EPOCH : at.toInstant(), row.getInt("RETRIES_") > 0),
                            (one, other) -> one.alive() ? one : other);
                });
        return held;
    }

    private int cover(List<OpenTask> open, Map<String, Held> held) {
        Map<String, Instant> missing = new HashMap<>();
        Map<String, Instant> wrong = new HashMap<>();
        reminding.first(open).forEach((task, at) -> {
            Held timer = held.get(task);
            if (timer == null) {
                missing.put(task, at);
            } else if (!right(timer, at)) {
                wrong.put(task, at);
            }
        });
        if (!missing.isEmpty()) {
            engine.getCommandExecutorTxRequired().execute(context -> {
                missing.forEach((task, at) -> ReminderTimers.set(context, task, at));
                return null;
            });
        }
        wrong.forEach(this::renew);
        return missing.size() + wrong.size();
    }

    /** At that moment, or both have come already. */
    private boolean right(Held timer, Instant at) {
        Instant now = clock.instant();
        boolean come = !timer.at().isAfter(now) && !at.isAfter(now);
        return timer.alive() && (come || timer.at().equals(at));
    }

    private void renew(String task, Instant at) {
        try {
            engine.getCommandExecutorTxRequired().execute(context -> {
                ReminderTimers.renew(context, task, at);
                return null;
            });
        } catch (OptimisticLockingException otherWasFirst) {
            LOG.info("The timer of task {} was set by another node, or has just fallen", task);
        }
    }
}
