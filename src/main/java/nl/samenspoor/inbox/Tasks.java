package nl.samenspoor.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.OpenTaskCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what waits for whom. Every list is a fixed number of statements. */
@Component
public class Tasks implements OpenTaskCount {

    private static final int LOOKED_AT = 500;

    private final JdbcClient jdbc;
    private final TaskRows rows;
    private final Reach reach;
    private final PastWork past;
    private final Clock clock;

    Tasks(JdbcClient jdbc, TaskRows rows, Reach reach, PastWork past, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reach = reach;
        this.past = past;
        this.clock = clock;
    }

    /**
     * Open tasks of the cooperations the actor may see, due first in front; behind all others those of which nothing is
     * known after a day that has passed.
     *
     * @param page counted from 0
     * @param size 1 to 200
     */
    public TaskPage page(Actor actor, TaskFilter filter, int page, int size) {
        OpenTaskList present = list(actor, filter, OpenTaskList.Period.PRESENT);
        OpenTaskList past = list(actor, filter, OpenTaskList.Period.PAST);
        long waiting = count(present);
        long skip = (long) page * size;
        List<OpenTask> items = new ArrayList<>(tasks(present, size, skip));
        tasks(past, size - items.size(), Math.max(skip - waiting, 0)).stream()
                .map(OpenTask::waitingForNobody)
                .forEach(items::add);
        return new TaskPage(items, page, size, waiting, waiting + count(past));
    }

    private List<OpenTask> tasks(OpenTaskList list, int size, long skip) {
        return read(list, list.page(), size, skip).query(rows::record).list().stream()
                .map(TaskRecord::task)
                .toList();
    }

    private OpenTaskList list(Actor actor, TaskFilter filter, OpenTaskList.Period period) {
        return OpenTaskList.of(actor, filter, period, reach, LocalDate.now(clock));
    }

    @Override
    public int openTasks(Actor actor) {
        return (int) count(list(actor, TaskFilter.mineOnly(), OpenTaskList.Period.PRESENT));
    }

    /**
     * Cooperations in which something is open for the actor, for a filter: those of the {@value #LOOKED_AT} tasks that
     * are due first, at most 100.
     */
    public List<CooperationId> cooperationsOf(Actor actor) {
        OpenTaskList list = list(actor, TaskFilter.mineOnly(), OpenTaskList.Period.ANY);
        return read(
                        list,
                        "select distinct urgent.cooperation from (" + list.page()
                                + ") urgent order by urgent.cooperation limit 100",
                        LOOKED_AT,
                        0)
                .query((row, index) -> new CooperationId(row.getString(1)))
                .list();
    }

    /** All open tasks of one cooperation, without a look at who asks: the caller checks that. */
    public List<OpenTask> of(CooperationId cooperation) {
        return past.asTheyWait(
                cooperation,
                rows.open(cooperation).stream().map(TaskRecord::task).toList());
    }

    /** Ids of open tasks of a municipality for these steps of the models, in any cooperation; in one statement. */
    public List<String> idsFor(MunicipalityCode municipality, Collection<String> steps) {
        return jdbc.sql("select id from task where municipality = :municipality and state = 'open' and step in (:steps)"
                        + " order by id")
                .param("municipality", municipality.text())
                .param("steps", steps)
                .query(String.class)
                .list();
    }

    /** Open and overdue tasks per cooperation, in one statement; a cooperation without open tasks is left out. */
    public Map<CooperationId, TaskCounts> counts(Collection<CooperationId> cooperations) {
        Map<CooperationId, TaskCounts> counts = new HashMap<>();
        if (cooperations.isEmpty()) {
            return counts;
        }
        jdbc.sql(
                        """
                select cooperation, count(*) as waiting, sum(case when due_sort < :today then 1 else 0 end) as late,
                    min(due) as first_due
                from task where state = 'open' and cooperation in (:ids) group by cooperation""")
                .param("today", LocalDate.now(clock))
                .param("ids", cooperations.stream().map(CooperationId::text).toList())
                .query((row, index) -> counts.put(
                        new CooperationId(row.getString("cooperation")),
                        new TaskCounts(
                                row.getInt("waiting"),
                                row.getInt("late"),
                                row.getObject("first_due", LocalDate.class))))
                .list();
        return counts;
    }

    private long count(OpenTaskList list) {
        return jdbc.sql(list.count())
                .params(list.parameters())
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec read(OpenTaskList list, String statement, int size, long skip) {
        return jdbc.sql(statement)
                .params(list.parameters())
                .param("size", size)
                .param("skip", skip)
                .param("upTo", skip + size);
    }
}
