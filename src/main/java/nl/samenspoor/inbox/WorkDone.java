package nl.samenspoor.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.samenspoor.inbox.PieceOfWork.Answered;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.inbox.form.Form;
import nl.samenspoor.inbox.form.FormFiles;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads back what was done in a cooperation: every task that was done or set aside, with what was filled in. Tasks that
 * fell away because the course changed are no work. Every list is a fixed number of statements.
 */
@Component
public class WorkDone {

    private static final String FROM = " from task t left join task_submission s on s.task = t.id"
            + " where t.cooperation = :cooperation and t.state in ('done', 'set_aside')";

    private record Found(PieceOfWork piece, @Nullable String version) {}

    private final JdbcClient jdbc;
    private final TaskRows rows;
    private final FormVersions versions;
    private final FormFiles files;
    private final Visibility visibility;

    WorkDone(JdbcClient jdbc, TaskRows rows, FormVersions versions, FormFiles files, Visibility visibility) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.versions = versions;
        this.files = files;
        this.visibility = visibility;
    }

    /**
     * By phase, and within it in effective order.
     *
     * @param page counted from 0
     * @param size 1 to 200
     * @throws NotFound when the actor may not see the cooperation
     */
    public WorkPage page(Actor actor, CooperationId cooperation, WorkFilter filter, int page, int size) {
        visibility.requireVisible(actor, cooperation);
        Map<String, Object> parameters = new HashMap<>(Map.of("cooperation", cooperation.text()));
        String where = where(filter, parameters);
        List<PieceOfWork> items = list(
                where + " order by coalesce(t.phase, 9), t.closed_sort, t.closed_at, t.id", parameters, page, size);
        List<Long> counts = counts(cooperation);
        return new WorkPage(items, page, size, total(filter, counts, items), counts);
    }

    /**
     * What was filled in or set aside last, the latest first; what was recorded another way is shown where it was. The
     * caller checks who may see the cooperation.
     */
    public List<PieceOfWork> latest(CooperationId cooperation, int most) {
        return list(
                " and (s.id is not null or t.ground is not null) order by t.closed_at desc, t.id desc",
                new HashMap<>(Map.of("cooperation", cooperation.text())),
                0,
                most);
    }

    /**
     * When the tasks of these steps were done or set aside, in one statement. The caller checks who may see the
     * cooperation.
     *
     * @param steps ids of user tasks in the models
     */
    public List<StepDone> steps(CooperationId cooperation, Collection<String> steps) {
        return steps.isEmpty()
                ? List.of()
                : jdbc.sql("select t.id, t.step, t.due, t.closed_effective, t.ground from task t"
                                + " where t.cooperation = :cooperation and t.state in ('done', 'set_aside')"
                                + " and t.step in (:steps) order by t.closed_at, t.id")
                        .param("cooperation", cooperation.text())
                        .param("steps", steps)
                        .query((row, index) -> new StepDone(
                                row.getString("id"),
                                row.getString("step"),
                                row.getObject("due", LocalDate.class),
                                effective(row),
                                ground(row)))
                        .list();
    }

    private static @Nullable EffectiveDate effective(ResultSet row) throws SQLException {
        String effective = row.getString("closed_effective");
        return effective == null ? null : EffectiveDate.parse(effective);
    }

    private static @Nullable Ground ground(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        return ground == null ? null : Ground.valueOf(ground.toUpperCase(Locale.ROOT));
    }

    private static long total(WorkFilter filter, List<Long> counts, List<PieceOfWork> items) {
        Phase phase = filter.phase();
        if (filter.task() != null) {
            return items.size();
        }
        return phase != null
                ? counts.get(phase.number())
                : filter.outside()
                        ? counts.get(0)
                        : counts.stream().mapToLong(Long::longValue).sum();
    }

    private static String where(WorkFilter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder();
        Phase phase = filter.phase();
        String task = filter.task();
        if (phase != null) {
            where.append(" and t.phase = :phase");
            parameters.put("phase", phase.number());
        } else if (filter.outside()) {
            where.append(" and t.phase is null");
        }
        if (task != null) {
            where.append(" and t.id = :task");
            parameters.put("task", task);
        }
        return where.toString();
    }

    private List<Long> counts(CooperationId cooperation) {
        long[] counts = new long[Phase.values().length + 1];
        jdbc.sql("select coalesce(t.phase, 0) as place, count(*) as pieces from task t"
                        + " where t.cooperation = :cooperation and t.state in ('done', 'set_aside')"
                        + " group by coalesce(t.phase, 0)")
                .param("cooperation", cooperation.text())
                .query((RowCallbackHandler) row -> counts[row.getInt("place")] = row.getLong("pieces"));
        return LongStream.of(counts).boxed().toList();
    }

    private List<PieceOfWork> list(String whereAndOrder, Map<String, Object> parameters, int page, int size) {
        List<Found> found = jdbc.sql("select " + TaskRows.COLUMNS
                        + ", t.closed_effective, t.ground, t.reason, s.form_version, s.answers, s.offered" + FROM
                        + whereAndOrder + " limit :size offset :skip")
                .params(parameters)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(this::found)
                .list();
        Map<String, Form> forms = versions.forms(
                found.stream().flatMap(one -> Stream.ofNullable(one.version())).toList());
        return found.stream()
                .map(one -> one.version() == null ? one.piece() : one.piece().on(forms.get(one.version())))
                .toList();
    }

    private Found found(ResultSet row, int index) throws SQLException {
        TaskRecord known = rows.record(row, index);
        return new Found(
                new PieceOfWork(
                        known.task(),
                        Objects.requireNonNull(known.closed()),
                        effective(row),
                        ground(row),
                        row.getString("reason"),
                        answered(row, known.task().formId())),
                row.getString("form_version"));
    }

    /** With the present form; one that is no longer there asks nothing. */
    private @Nullable Answered answered(ResultSet row, String formId) throws SQLException {
        String answers = row.getString("answers");
        return answers == null
                ? null
                : new Answered(
                        files.find(formId).orElseGet(() -> new Form(formId, List.of())),
                        SubmissionRows.answers(answers),
                        SubmissionRows.offered(row.getString("offered")));
    }
}
