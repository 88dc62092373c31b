package nl.samenspoor.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for whom and how late, over all cooperations somebody sees, whoever has to do it. Each answer is one statement
 * over one index.
 */
@Component
public class WaitingTasks {

    /** First last day of the open tasks of cooperation {@code c}, as an expression to order by; null when none has one. */
    public static final String FIRST_DUE =
            "(select min(fd.due_sort) from task fd where fd.cooperation = c.id and fd.state = 'open'"
                    + " and fd.due_sort < date '9999-12-31')";

    private static final String DECIDING = "%1$s.body in ('COUNCIL', 'COLLEGE') and %1$s.gate >= 'G1'";

    /** Says nothing, but leads the database to the index that is in the order of last days. */
    private static final String BY_DUE = "t.due_sort >= date '1000-01-01' and ";

    /**
     * Which tasks; null leaves a criterion out.
     *
     * @param body     whose
     * @param deciding only what councils and colleges are asked at gates
     * @param late     only those whose last day has passed
     * @param among    over the column {@code t.cooperation}: of which cooperations
     */
    public record Filter(@Nullable Body body, boolean deciding, boolean late, Reach.Condition among) {}

    /**
     * All of them in figures.
     *
     * @param councils cooperations in which a council is asked to act at a gate
     * @param colleges the same of a college
     * @param either   cooperations counted in one of these, each once
     * @param late     tasks whose last day has passed
     */
    public record Totals(long councils, long colleges, long either, long late) {}

    /**
     * What waits for one body.
     *
     * @param body         whose
     * @param municipality of which municipality; null for the project leaders
     * @param tasks        how many
     * @param late         how many of them are late
     * @param firstDue     the first of their last days; null when none has one
     * @param daysLate     how many days ago that was; 0 when it has not passed
     */
    public record ForWhom(
            Body body,
            @Nullable MunicipalityCode municipality,
            long tasks,
            long late,
            @Nullable LocalDate firstDue,
            long daysLate) {}

    private final JdbcClient jdbc;
    private final TaskRows rows;
    private final Reach reach;
    private final Clock clock;

    WaitingTasks(JdbcClient jdbc, TaskRows rows, Reach reach, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reach = reach;
        this.clock = clock;
    }

    /** Over cooperation {@code c}: something waits there for this body. */
    public static Reach.Condition waitsFor(Body body) {
        return new Reach.Condition(
                "exists (select 1 from task wt where wt.cooperation = c.id and wt.state = 'open'"
                        + " and wt.body = :waitsFor)",
                Map.of("waitsFor", body.name()));
    }

    /** Over cooperation {@code c}: a council or college is asked to act there at a gate, as {@link Totals} count it. */
    public static Reach.Condition deciding() {
        return new Reach.Condition(
                "exists (select 1 from task wd where wd.cooperation = c.id and wd.state = 'open' and "
                        + DECIDING.formatted("wd") + ")",
                Map.of());
    }

    /** Over cooperation {@code c}: something there is late. */
    public Reach.Condition late() {
        return new Reach.Condition(
                "exists (select 1 from task lt where lt.cooperation = c.id and lt.state = 'open'"
                        + " and lt.due_sort < :lateBefore)",
                Map.of("lateBefore", today()));
    }

    /**
     * Figures of all the actor sees, in two statements that look only at what they count.
     *
     * @param running over the column {@code t.cooperation}: of which cooperations it is counted who must decide
     * @param among   the same: of which the late tasks are counted
     */
    public Totals totals(Actor actor, Reach.Condition running, Reach.Condition among) {
        Where where = where(actor, new Filter(null, false, false, running));
        long late = count(actor, new Filter(null, false, true, among));
        return jdbc.sql("select count(distinct case when body = 'COUNCIL' then cooperation end),"
                        + " count(distinct case when body = 'COLLEGE' then cooperation end), count(distinct cooperation)"
                        + " from (" + atGates("COUNCIL", where) + " union all " + atGates("COLLEGE", where)
                        + ") deciding")
                .params(where.parameters())
                .query((row, index) -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3), late))
                .single();
    }

    /** Along the index: it knows where gates begin, and not that nothing is no gate. */
    private static String atGates(String body, Where where) {
        return "select t.body, t.cooperation from task t where t.body = '" + body + "' and t.gate >= 'G1' and "
                + where.sql();
    }

    /**
     * Per body and municipality, the one with the first last day in front.
     *
     * @param most at least 1
     */
    public List<ForWhom> forWhom(Actor actor, Filter filter, int most) {
        Where where = where(actor, filter);
        LocalDate today = today();
        return jdbc.sql("select t.body, t.municipality, count(*) as tasks,"
                        + " count(case when t.due_sort < :today then 1 end) as late, min(t.due_sort) as first_due"
                        + " from task t where " + where.sql()
                        + " group by t.body, t.municipality order by 5, 3 desc, t.body, t.municipality limit :most")
                .params(where.parameters())
                .param("today", today)
                .param("most", most)
                .query((row, index) -> {
                    String municipality = row.getString("municipality");
                    LocalDate first = row.getObject("first_due", LocalDate.class);
                    return new ForWhom(
                            Body.valueOf(row.getString("body")),
                            municipality == null ? null : new MunicipalityCode(municipality),
                            row.getLong("tasks"),
                            row.getLong("late"),
                            first.equals(TaskRows.NO_DUE) ? null : first,
                            Math.max(ChronoUnit.DAYS.between(first, today), 0));
                })
                .list();
    }

    /** How many tasks there are. */
    public long count(Actor actor, Filter filter) {
        Where where = where(actor, filter);
        return jdbc.sql("select count(*) from task t where " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    /**
     * The tasks themselves, due first in front.
     *
     * @param page counted from 0
     * @param size at least 1
     */
    public List<OpenTask> page(Actor actor, Filter filter, int page, int size) {
        Where where = where(actor, filter);
        return jdbc
                .sql("select " + TaskRows.COLUMNS + " from task t where " + BY_DUE + where.sql()
                        + " order by t.state, t.due_sort, t.opened_at, t.id limit :size offset :skip")
                .params(where.parameters())
                .param("size", size)
                .param("skip", (long) page * size)
                .query(rows::record)
                .list()
                .stream()
                .map(TaskRecord::task)
                .toList();
    }

    private record Where(String sql, Map<String, Object> parameters) {}

    private Where where(Actor actor, Filter filter) {
        Reach.Condition seen = reach.visible(actor, "t.cooperation");
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        parameters.putAll(filter.among().parameters());
        StringBuilder sql = new StringBuilder("t.state = 'open' and ")
                .append(seen.sql())
                .append(" and ")
                .append(filter.among().sql());
        Body body = filter.body();
        if (body != null) {
            sql.append(" and t.body = :body");
            parameters.put("body", body.name());
        }
        if (filter.deciding()) {
            sql.append(" and ").append(DECIDING.formatted("t"));
        }
        if (filter.late()) {
            sql.append(" and t.due_sort < :lateBefore");
            parameters.put("lateBefore", today());
        }
        return new Where(sql.toString(), parameters);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
