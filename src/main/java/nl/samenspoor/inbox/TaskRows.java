package nl.samenspoor.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.terms.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tasks. */
@Repository
class TaskRows {

    static final LocalDate NO_DUE = LocalDate.of(9999, 12, 31);
    static final String OPEN = "open";
    static final String COLUMNS = "t.id, t.cooperation, t.step, t.form, t.phase, t.gate, t.municipality, t.body,"
            + " t.task_field, t.client, t.due, t.term, t.term_from, t.due_basis, t.opened_at, t.state, t.closed_at,"
            + " t.closed_by, t.closed_as, t.left_process";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(OpenedTask task) {
        Phase phase = StepPhases.of(task);
        LocalDate due = task.due();
        Deadline deadline = task.deadline();
        jdbc.sql(
                        """
                insert into task (id, cooperation, step, form, phase, gate, municipality, body, task_field, client, due,
                    term, term_from, due_basis, due_sort, opened_at, state, left_process)
                values (:id, :cooperation, :step, :form, :phase, :gate, :municipality, :body, :taskField, :client, :due,
                    :term, :termFrom, :dueBasis, :dueSort, :openedAt, 'open', false)""")
                .param("id", task.taskId())
                .param("cooperation", task.cooperation().text())
                .param("step", task.step())
                .param("form", task.formId())
                .param("phase", phase == null ? null : phase.number())
                .param("gate", task.gate() == null ? null : task.gate().name())
                .param("municipality", text(task.municipality()))
                .param("body", task.body().name())
                .param("taskField", task.taskField())
                .param("client", text(task.client()))
                .param("due", due)
                .param("term", deadline == null ? null : deadline.term())
                .param("termFrom", deadline == null ? null : deadline.ruleFrom())
                .param("dueBasis", deadline == null ? null : deadline.basis().key())
                .param("dueSort", due == null ? NO_DUE : due)
                .param("openedAt", now())
                .update();
    }

    void setDue(String id, @Nullable LocalDate due, @Nullable Deadline deadline) {
        jdbc.sql(
                        """
                update task set due = :due, term = :term, term_from = :termFrom, due_basis = :dueBasis,
                    due_sort = :dueSort
                where id = :id and state = 'open'""")
                .param("due", due)
                .param("term", deadline == null ? null : deadline.term())
                .param("termFrom", deadline == null ? null : deadline.ruleFrom())
                .param("dueBasis", deadline == null ? null : deadline.basis().key())
                .param("dueSort", due == null ? NO_DUE : due)
                .param("id", id)
                .update();
    }

    Optional<TaskRecord> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from task t where t.id = :id")
                .param("id", id)
                .query(this::record)
                .optional();
    }

    List<TaskRecord> open(CooperationId cooperation) {
        return jdbc.sql("select " + COLUMNS + " from task t where t.cooperation = :cooperation and t.state = 'open'"
                        + " order by t.due_sort, t.opened_at, t.id")
                .param("cooperation", cooperation.text())
                .query(this::record)
                .list();
    }

    /** Those of these cooperations in which a step is open. */
    Set<CooperationId> waitingFor(String step, Collection<CooperationId> cooperations) {
        return jdbc.sql("select distinct t.cooperation from task t where t.cooperation in (:cooperations)"
                        + " and t.state = 'open' and t.step = :step")
                .param(
                        "cooperations",
                        cooperations.stream().map(CooperationId::text).toList())
                .param("step", step)
                .query((row, index) -> new CooperationId(row.getString(1)))
                .set();
    }

    /** The open task for a piece of work; the oldest when there are several. */
    Optional<TaskRecord> open(CooperationId cooperation, WorkItem work) {
        return open(cooperation).stream()
                .filter(known -> known.context().workItem().fits(work))
                .findFirst();
    }

    /** Closes an open task; of two at the same instant one gets true. */
    boolean close(
            String id,
            ClosedTask.How how,
            @Nullable String by,
            @Nullable Capacity as,
            @Nullable EffectiveDate effective) {
        return jdbc.sql(
                                """
                update task set state = :state, closed_at = :at, closed_by = :by, closed_as = :as,
                    closed_effective = :effective, closed_sort = :sort
                where id = :id and state = 'open'""")
                        .param("state", how.name().toLowerCase(Locale.ROOT))
                        .param("at", now())
                        .param("by", by)
                        .param("as", as == null ? null : as.text())
                        .param("effective", effective == null ? null : effective.toEdtf())
                        .param("sort", effective == null ? LocalDate.now(clock) : effective.earliest())
                        .param("id", id)
                        .update()
                > 0;
    }

    void explain(String id, SettingAsideTasks.Ground ground, String reason) {
        jdbc.sql("update task set ground = :ground, reason = :reason where id = :id")
                .param("ground", ground.name().toLowerCase(Locale.ROOT))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void leftProcess(String id) {
        jdbc.sql("update task set left_process = true where id = :id")
                .param("id", id)
                .update();
    }

    TaskRecord record(ResultSet row, int index) throws SQLException {
        String state = row.getString("state");
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        ClosedTask closed = state.equals(OPEN) || closedAt == null
                ? null
                : new ClosedTask(
                        ClosedTask.How.valueOf(state.toUpperCase(Locale.ROOT)),
                        closedAt.toInstant(),
                        row.getString("closed_by"),
                        Capacity.parse(row.getString("closed_as")));
        return new TaskRecord(
                task(row),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closed,
                row.getBoolean("left_process"));
    }

    private OpenTask task(ResultSet row) throws SQLException {
        Integer phase = row.getObject("phase", Integer.class);
        String gate = row.getString("gate");
        String municipality = row.getString("municipality");
        String client = row.getString("client");
        LocalDate due = row.getObject("due", LocalDate.class);
        LocalDate today = LocalDate.now(clock);
        return new OpenTask(
                row.getString("id"),
                new CooperationId(row.getString("cooperation")),
                row.getString("step"),
                row.getString("form"),
                phase == null ? null : Phase.of(phase),
                gate == null ? null : GateKey.valueOf(gate),
                municipality == null ? null : new MunicipalityCode(municipality),
                Body.valueOf(row.getString("body")),
                row.getString("task_field"),
                client == null ? null : new MunicipalityCode(client),
                due,
                due != null && due.isBefore(today),
                due == null ? null : ChronoUnit.DAYS.between(today, due),
                deadline(row, due));
    }

    private static @Nullable Deadline deadline(ResultSet row, @Nullable LocalDate due) throws SQLException {
        String term = row.getString("term");
        return due == null || term == null
                ? null
                : new Deadline(
                        due,
                        term,
                        row.getObject("term_from", LocalDate.class),
                        Deadline.Basis.valueOf(row.getString("due_basis").toUpperCase(Locale.ROOT)));
    }

    private static @Nullable String text(@Nullable MunicipalityCode code) {
        return code == null ? null : code.text();
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }
}
