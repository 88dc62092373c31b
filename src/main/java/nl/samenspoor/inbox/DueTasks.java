package nl.samenspoor.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Seat;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks for whoever reminds of them and lists what is due. Does not look at who asks: the caller checks that. */
@Component
public class DueTasks {

    /**
     * First last day of the open tasks at the gate of a cooperation's phase, as an expression of SQL over cooperation
     * {@code c}; beyond any day without one. To order by.
     */
    public static final String FIRST_AT_GATE =
            "coalesce((select min(ft.due_sort) from task ft where ft.cooperation = c.id and ft.state = 'open'"
                    + " and ft.gate = concat('G', c.phase)), date '9999-12-31')";

    private final JdbcClient jdbc;
    private final TaskRows rows;

    DueTasks(JdbcClient jdbc, TaskRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The task if it is still open; until the transaction ends nobody closes it or moves its due date. */
    public Optional<OpenTask> lockOpen(String taskId) {
        return jdbc.sql("select " + TaskRows.COLUMNS + " from task t where t.id = ? and t.state = 'open' for update")
                .param(taskId)
                .query(rows::record)
                .optional()
                .map(TaskRecord::task);
    }

    /** Open tasks that have a last day, in the order of their ids, after that id; for going through all of them. */
    public List<OpenTask> withDueDate(String afterId, int most) {
        return jdbc
                .sql("select " + TaskRows.COLUMNS + " from task t where t.state = 'open' and t.due is not null"
                        + " and t.id > ? order by t.id limit ?")
                .params(afterId, most)
                .query(rows::record)
                .list()
                .stream()
                .map(TaskRecord::task)
                .toList();
    }

    /** Those of these tasks that are still open, by id, in one statement. */
    public Map<String, OpenTask> open(Collection<String> taskIds) {
        Map<String, OpenTask> found = new HashMap<>();
        if (!taskIds.isEmpty()) {
            jdbc.sql("select " + TaskRows.COLUMNS + " from task t where t.state = 'open' and t.id in (:ids)")
                    .param("ids", taskIds)
                    .query((RowCallbackHandler) row ->
                            found.put(row.getString("id"), rows.record(row, 0).task()));
        }
        return found;
    }

    /** All open tasks of several cooperations, due first in front, in one statement. */
    public Map<CooperationId, List<OpenTask>> of(Collection<CooperationId> cooperations) {
        Map<CooperationId, List<OpenTask>> found = new HashMap<>();
        if (!cooperations.isEmpty()) {
            jdbc.sql("select " + TaskRows.COLUMNS + " from task t where t.state = 'open'"
                            + " and t.cooperation in (:ids) order by t.due_sort, t.opened_at, t.id")
                    .param("ids", cooperations.stream().map(CooperationId::text).toList())
                    .query((RowCallbackHandler) row -> {
                        OpenTask task = rows.record(row, 0).task();
                        found.computeIfAbsent(task.cooperation(), id -> new ArrayList<>())
                                .add(task);
                    });
        }
        return found;
    }

    /**
     * True for a task of a seat the actor holds, open or not: it is there for him although he may see nothing else of its
     * cooperation. {@code idColumn} holds the task's id and is never a person's text.
     */
    public static Reach.Condition ofOwnSeat(Actor actor, String idColumn) {
        List<String> seats = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (Seat seat : actor.seats()) {
            int number = seats.size();
            seats.add("own.municipality = :seatOf" + number + " and own.body = :seatBody" + number);
            parameters.put("seatOf" + number, seat.municipality().text());
            parameters.put("seatBody" + number, OpenTaskList.bodyOf(seat.role()).name());
        }
        return seats.isEmpty()
                ? new Reach.Condition("1 = 0", Map.of())
                : new Reach.Condition(
                        "exists (select 1 from task own where own.id = " + idColumn + " and ("
                                + String.join(" or ", seats) + "))",
                        parameters);
    }
}
