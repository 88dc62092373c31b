package nl.samenspoor.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table course_event: what happened on the course of a cooperation, in the order it was recorded. */
@Repository
class CourseEventRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    CourseEventRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Events in effective order. */
    List<CourseEvent> all(CooperationId id) {
        return jdbc.sql("select * from course_event where cooperation_id = ? order by effective_sort, place")
                .param(id.text())
                .query(CourseEventRows::event)
                .list();
    }

    /** Decisions of colleges and councils beside the gates, of several cooperations in one statement. */
    List<CourseEvent> decisions(Collection<CooperationId> ids, @Nullable MunicipalityCode municipality) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from course_event where cooperation_id in (:ids) and municipality is not null"
                                + " and (kind in ('college_decision', 'council_decision')"
                                + " or kind = 'partner_opt_out' and task_field is not null)"
                                + (municipality == null ? "" : " and municipality = :municipality")
                                + " order by effective_sort, cooperation_id, place")
                        .param("ids", ids.stream().map(CooperationId::text).toList())
                        .param("municipality", municipality == null ? "" : municipality.text())
                        .query(CourseEventRows::event)
                        .list();
    }

    /** Events of these kinds of several cooperations, each in effective order; in one statement. */
    Map<CooperationId, List<CourseEvent>> of(Collection<CooperationId> ids, DecisionPointKind... kinds) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from course_event where cooperation_id in (:ids) and kind in (:kinds)"
                                + " order by effective_sort, cooperation_id, place")
                        .param("ids", ids.stream().map(CooperationId::text).toList())
                        .param(
                                "kinds",
                                Arrays.stream(kinds).map(DecisionPointKind::key).toList())
                        .query(CourseEventRows::event)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(CourseEvent::cooperation));
    }

    Optional<CourseEvent> find(String event) {
        return jdbc.sql("select * from course_event where id = ?")
                .param(event)
                .query(CourseEventRows::event)
                .optional();
    }

    /** The event of one of these kinds that was recorded last. */
    Optional<CourseEvent> latest(CooperationId id, DecisionPointKind... kinds) {
        return jdbc.sql("select * from course_event where cooperation_id = :id and kind in (:kinds)"
                        + " order by place desc limit 1")
                .param("id", id.text())
                .param("kinds", Arrays.stream(kinds).map(DecisionPointKind::key).toList())
                .query(CourseEventRows::event)
                .optional();
    }

    private static CourseEvent event(ResultSet row, int index) throws SQLException {
        return new CourseEvent(
                row.getString("id"),
                new CooperationId(row.getString("cooperation_id")),
                DecisionPointKind.of(row.getString("kind")),
                Stored.date(row, "effective"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                Capacity.parse(row.getString("recorded_as")),
                row.getString("what"),
                Stored.municipality(row, "municipality"),
                row.getString("task_field"),
                row.getString("outcome"),
                new Particulars(
                        Stored.lines(row.getString("actors")),
                        null,
                        row.getString("consequence"),
                        Stored.flag(row, "irreversible"),
                        row.getString("source")),
                row.getBoolean("logged"));
    }

    String add(String account, @Nullable Capacity as, Fact fact) {
        String id = UUID.randomUUID().toString();
        EffectiveDate effective = fact.effective();
        Particulars more = fact.particulars();
        jdbc.sql("insert into course_event (id, cooperation_id, place, kind, effective, effective_sort, recorded_at,"
                        + " recorded_by, recorded_as, what, municipality, task_field, outcome, actors, consequence, irreversible, source,"
                        + " logged) select :id, :cooperation, coalesce(max(place), 0) + 1, :kind, :effective, :sort, :at,"
                        + " :account, :as, :what, :municipality, :field, :outcome, :actors, :consequence, :irreversible, :source,"
                        + " false from course_event where cooperation_id = :cooperation")
                .param("id", id)
                .param("cooperation", fact.cooperation().text())
                .param("kind", fact.kind().key())
                .param("effective", effective.toEdtf())
                .param("sort", effective.earliest())
                .param("at", Stored.moment(clock))
                .param("account", account)
                .param("as", as == null ? null : as.text())
                .param("what", fact.words())
                .param(
                        "municipality",
                        fact.municipality() == null ? null : fact.municipality().text())
                .param("field", fact.taskField())
                .param("outcome", fact.outcome())
                .param("actors", Stored.lines(fact.actors()))
                .param("consequence", more.consequence())
                .param("irreversible", more.irreversible())
                .param("source", more.source())
                .update();
        return id;
    }

    /** @return whether it was not logged before */
    boolean markLogged(String event) {
        return jdbc.sql("update course_event set logged = true where id = ? and logged = false")
                        .param(event)
                        .update()
                == 1;
    }
}
