package nl.samenspoor.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds to and reads who is at which task. */
@Repository
class TaskClaimRows {

    private static final String NEWEST =
            "c.number = (select max(other.number) from task_claim other where other.task = c.task)";
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final TaskRows tasks;
    private final Clock clock;

    TaskClaimRows(JdbcClient jdbc, TaskRows tasks, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
    }

    Claim newest(String task) {
        return jdbc.sql("select c.number, c.holder, c.taken_at from task_claim c where c.task = ?"
                        + " order by c.number desc fetch first 1 rows only")
                .param(task)
                .query(TaskClaimRows::claim)
                .optional()
                .orElse(Claim.NONE);
    }

    /** By id of the task, for those somebody is at; in one statement. */
    Map<String, Claim> held(Collection<String> taskIds) {
        Map<String, Claim> held = new HashMap<>();
        if (!taskIds.isEmpty()) {
            jdbc.sql("select c.task, c.number, c.holder, c.taken_at from task_claim c"
                            + " where c.task in (:ids) and c.holder is not null and " + NEWEST)
                    .param("ids", taskIds)
                    .query((RowCallbackHandler) row -> held.put(row.getString("task"), claim(row, 0)));
        }
        return held;
    }

    /** Open tasks of these municipalities others are at, the longest first, at most {@value #MOST}; in one statement. */
    Map<OpenTask, Claim> heldByOthers(Collection<MunicipalityCode> municipalities, String account) {
        Map<OpenTask, Claim> held = new LinkedHashMap<>();
        jdbc.sql("select " + TaskRows.COLUMNS + ", c.number, c.holder, c.taken_at from task_claim c"
                        + " join task t on t.id = c.task where t.state = 'open' and t.municipality in (:municipalities)"
                        + " and c.holder <> :account and " + NEWEST + " order by c.taken_at, c.task limit " + MOST)
                .param(
                        "municipalities",
                        municipalities.stream().map(MunicipalityCode::text).toList())
                .param("account", account)
                .query((RowCallbackHandler) row -> held.put(tasks.record(row, 0).task(), claim(row, 0)));
        return held;
    }

    /**
     * @param holder null for nobody
     * @throws OptimisticLockingFailureException when somebody else took it or let it go in the same instant
     */
    void add(String task, int number, @Nullable String holder, Actor by, @Nullable Capacity as) {
        try {
            jdbc.sql("insert into task_claim (task, number, holder, taken_at, taken_by, taken_as)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            task,
                            number,
                            holder,
                            clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                            by.account(),
                            as == null ? null : as.text())
                    .update();
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new OptimisticLockingFailureException("claim " + number + " is there already", somebodyWasFirst);
        }
    }

    private static Claim claim(ResultSet row, int index) throws SQLException {
        return new Claim(
                row.getInt("number"),
                row.getString("holder"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }
}
