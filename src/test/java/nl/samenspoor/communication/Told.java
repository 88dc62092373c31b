package nl.samenspoor.communication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves the last day of a task, lets its timer fall due, and looks what was told. */
final class Told {

    private final TaskService tasks;
    private final ManagementService timers;
    private final JdbcClient jdbc;
    private final Clock clock;

    Told(TaskService tasks, ManagementService timers, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.timers = timers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The last day of the task is so many days from today. */
    void due(String task, int days) {
        tasks.setDueDate(
                task,
                Date.from(today().plusDays(days).atStartOfDay(clock.getZone()).toInstant()));
    }

    /** Ids of the engine's timers that remind of the task. */
    List<String> timers(String task) {
        return jdbc.sql("select ID_ from ACT_RU_JOB where HANDLER_TYPE_ = 'taskReminder' and HANDLER_CFG_ = ?")
                .param(task)
                .query(String.class)
                .list();
    }

    /** The day its timer falls on. */
    LocalDate timerDay(String task) {
        return timers.createJobQuery()
                .jobId(timers(task).get(0))
                .singleResult()
                .getDuedate()
                .toInstant()
                .atZone(clock.getZone())
                .toLocalDate();
    }

    /** Its one timer falls due. */
    void fire(String task) {
        List<String> found = timers(task);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " timers of task " + task);
        }
        timers.executeJob(found.get(0));
    }

    /** Kind and account of everything that was told of the task, in that order. */
    List<String> of(String task) {
        return jdbc.sql("select r.kind || ' ' || n.account from reminder r join notice n on n.reminder = r.id"
                        + " where r.task = ? order by n.id")
                .param(task)
                .query(String.class)
                .list();
    }

    long notice(String task, String account) {
        return jdbc.sql("select n.id from notice n join reminder r on r.id = n.reminder where r.task = ?"
                        + " and n.account = ? order by n.id desc limit 1")
                .params(task, account)
                .query(Long.class)
                .single();
    }

    /**
     * Who was told what beside tasks, in order; without the accounts that other tests gave a role, for a moment, in the
     * municipalities that all tests share.
     *
     * @param cause column of the reminder that says what it is about; others are left out
     * @param about column that is told between the kind of the reminder and the account
     */
    static List<String> beside(JdbcClient jdbc, CooperationId cooperation, String cause, String about) {
        return jdbc.sql("select r.kind || ' ' || r." + about + " || ' ' || n.account from reminder r"
                        + " join notice n on n.reminder = r.id where r.cooperation = ? and r." + cause
                        + " is not null and n.account not like 'rollen-%' order by r.id, n.account")
                .param(cooperation.text())
                .query(String.class)
                .list();
    }
}
