package nl.samenspoor.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.kernel.InvalidInput;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of drafts of tasks. */
@Repository
class TaskDraftRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskDraftRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<TaskDraft> find(String task, String account) {
        return jdbc.sql("select number, answers, saved_at from task_draft where task = ? and account = ?")
                .params(task, account)
                .query((row, index) -> new TaskDraft(
                        row.getInt("number"),
                        SubmissionRows.answers(row.getString("answers")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** When this account last saved a draft of which of these tasks, by id; in at most one statement. */
    Map<String, Instant> saved(Collection<String> taskIds, String account) {
        Map<String, Instant> saved = new HashMap<>();
        if (!taskIds.isEmpty()) {
            jdbc.sql("select task, saved_at from task_draft where account = :account and task in (:ids)")
                    .param("account", account)
                    .param("ids", taskIds)
                    .query((RowCallbackHandler) row -> saved.put(
                            row.getString("task"),
                            row.getObject("saved_at", OffsetDateTime.class).toInstant()));
        }
        return saved;
    }

    /**
     * Keeps a draft in the place of the one it was made from.
     *
     * @param base number of that one, 0 for none
     * @return false when there is another by now
     * @throws InvalidInput                      when it is too long to keep
     * @throws OptimisticLockingFailureException when another was saved in the same instant
     */
    boolean save(String task, String account, int base, Map<String, ?> answers) {
        String json = SubmissionRows.json(answers);
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        if (base > 0) {
            return jdbc.sql("update task_draft set number = number + 1, answers = ?, saved_at = ?"
                                    + " where task = ? and account = ? and number = ?")
                            .params(json, now, task, account, base)
                            .update()
                    > 0;
        }
        if (find(task, account).isPresent()) {
            return false;
        }
        try {
            jdbc.sql("insert into task_draft (task, account, number, answers, saved_at) values (?, ?, 1, ?, ?)")
                    .params(task, account, json, now)
                    .update();
        } catch (DuplicateKeyException another) {
            throw new OptimisticLockingFailureException("a draft of " + task + " is there already", another);
        }
        return true;
    }

    void drop(String task, String account) {
        jdbc.sql("delete from task_draft where task = ? and account = ?")
                .params(task, account)
                .update();
    }

    /** Those of tasks that were closed before that moment; not one that was saved since. Says how many. */
    int dropOfClosed(Instant before) {
        OffsetDateTime moment = before.atOffset(ZoneOffset.UTC);
        return jdbc.sql("delete from task_draft where saved_at < ? and task in"
                        + " (select t.id from task t where t.state <> 'open' and t.closed_at < ?)")
                .params(moment, moment)
                .update();
    }

    /** Accounts with a draft that was saved before that moment. */
    Set<String> writers(Instant before) {
        return jdbc.sql("select distinct account from task_draft where saved_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .set();
    }

    /** What these accounts saved before that moment. Says how many. */
    int dropOf(Collection<String> accounts, Instant before) {
        return accounts.isEmpty()
                ? 0
                : jdbc.sql("delete from task_draft where saved_at < :before and account in (:accounts)")
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .param("accounts", accounts)
                        .update();
    }

    /** Only this one, not one that was saved since. */
    void drop(String task, String account, int number) {
        jdbc.sql("delete from task_draft where task = ? and account = ? and number = ?")
                .params(task, account, number)
                .update();
    }
}
